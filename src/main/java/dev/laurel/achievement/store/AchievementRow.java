package dev.laurel.achievement.store;

import dev.laurel.achievement.Draft;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "achievement")
@SuppressWarnings("NullAway.Init")
class AchievementRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  String name;

  String description;

  String criteria;

  @Column(name = "image_id")
  String imageId;

  @Column(name = "item_id")
  @Nullable String itemId;

  @Nullable String percent;

  @Column(name = "published_version")
  int publishedVersion;

  boolean paused;

  boolean changed;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  void fill(Draft draft) {
    id = draft.id();
    tenantId = draft.tenantId();
    contextId = draft.contextId();
    name = draft.name();
    description = draft.description();
    criteria = draft.criteria();
    imageId = draft.imageId();
    itemId = draft.itemId().orElse(null);
    percent = draft.percent().map(BigDecimal::toPlainString).orElse(null);
    publishedVersion = draft.publishedVersion();
    paused = draft.paused();
    changed = draft.changed();
    updatedAt = draft.updatedAt();
  }

  Draft draft() {
    return new Draft(
        id,
        tenantId,
        contextId,
        name,
        description,
        criteria,
        imageId,
        Optional.ofNullable(itemId),
        Optional.ofNullable(percent).map(BigDecimal::new),
        publishedVersion,
        paused,
        changed,
        updatedAt);
  }
}
