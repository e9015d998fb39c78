package dev.laurel.achievement.store;

import dev.laurel.achievement.BadgeOrigins.Origin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "achievement_origin")
@SuppressWarnings("NullAway.Init")
class OriginRow {

  @Id
  @Column(name = "achievement_id")
  String achievementId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "origin_id")
  String originId;

  @Column(name = "root_id")
  String rootId;

  @Column(name = "course_title")
  String courseTitle;

  @Column(name = "missing_item")
  @Nullable String missingItem;

  Origin origin() {
    return new Origin(
        achievementId, contextId, originId, rootId, courseTitle, Optional.ofNullable(missingItem));
  }
}
