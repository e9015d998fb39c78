package dev.laurel.achievement.store;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.RequirementJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

@Entity
@Table(name = "achievement_version")
@IdClass(VersionRow.Key.class)
@SuppressWarnings("NullAway.Init")
class VersionRow {

  record Key(String achievementId, int version) implements Serializable {}

  @Id
  @Column(name = "achievement_id")
  String achievementId;

  @Id int version;

  String name;

  String description;

  String criteria;

  @Column(name = "image_id")
  String imageId;

  String requirement;

  @Column(name = "published_at")
  Instant publishedAt;

  static VersionRow of(Achievement achievement) {
    VersionRow row = new VersionRow();
    row.achievementId = achievement.id();
    row.version = achievement.version();
    row.name = achievement.name();
    row.description = achievement.description();
    row.criteria = achievement.criteria();
    row.imageId = achievement.imageId();
    row.requirement = RequirementJson.write(achievement.requirement());
    row.publishedAt = achievement.publishedAt();
    return row;
  }

  Achievement achievement(AchievementRow head) {
    return new Achievement(
        achievementId,
        version,
        head.tenantId,
        head.contextId,
        name,
        description,
        criteria,
        imageId,
        RequirementJson.read(requirement),
        publishedAt,
        head.paused);
  }
}
