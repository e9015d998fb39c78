package dev.laurel.achievement.store;

import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.PublishedAchievements;
import dev.laurel.achievement.Requirement;
import dev.laurel.achievement.RequirementJson;
import dev.laurel.grading.GradedItem;
import dev.laurel.shared.Ids;
import dev.laurel.shared.store.Rows;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The adapters of this door, for tests of the core. */
public final class AchievementTables {

  private static final BigDecimal BAR = new BigDecimal("80");

  private AchievementTables() {}

  public static Achievements achievements(EntityManager em) {
    return new JpaAchievements(em);
  }

  public static PublishedAchievements published(EntityManager em, Ids ids) {
    return new JpaPublishedAchievements(em, ids);
  }

  /** Publishes a badge for 80 % in each of the items, which are kept already. */
  public static void publish(EntityManager em, Ids ids, List<GradedItem> items, Instant now) {
    List<@Nullable Object[]> heads = new ArrayList<>();
    List<@Nullable Object[]> versions = new ArrayList<>();
    List<@Nullable Object[]> watches = new ArrayList<>();
    for (GradedItem item : items) {
      String id = ids.newId();
      String rule =
          RequirementJson.write(new Requirement.ScoreAtLeast(item.id(), BAR, item.label()));
      heads.add(
          new @Nullable Object[] {
            id,
            item.tenantId(),
            item.contextId(),
            "Badge",
            "d",
            "c",
            "image",
            1,
            false,
            false,
            now,
            now
          });
      versions.add(new @Nullable Object[] {id, 1, "Badge", "d", "c", "image", rule, now});
      watches.add(new @Nullable Object[] {item.id(), id});
    }
    Rows rows = new Rows(em);
    rows.insert(
        "insert into achievement (id, tenant_id, context_id, name, description, criteria, image_id,"
            + " published_version, paused, changed, created_at, updated_at) values",
        "",
        heads);
    rows.insert(
        "insert into achievement_version (achievement_id, version, name, description, criteria,"
            + " image_id, requirement, published_at) values",
        "",
        versions);
    rows.insert("insert into achievement_watch (item_id, achievement_id) values", "", watches);
  }
}
