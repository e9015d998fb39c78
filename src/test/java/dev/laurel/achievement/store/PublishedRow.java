package dev.laurel.achievement.store;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Draft;
import dev.laurel.achievement.Requirement;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.store.GradeStores;
import dev.laurel.shared.Ids;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A published badge in a database, for tests of later rooms. */
public final class PublishedRow {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

  private PublishedRow() {}

  public static Achievement insert(EntityManager em, Ids ids, Course course, String id) {
    GradedItem item = Grades.item(ids, course, "Final");
    GradeStores.jpa(em, ids, TestSettings.polling(Duration.ZERO, Duration.ZERO))
        .items()
        .save(List.of(item));
    Draft draft =
        new Draft(
            id,
            course.tenantId(),
            course.contextId(),
            "Expert",
            "d",
            "c",
            "image",
            Optional.of(item.id()),
            Optional.of(BigDecimal.TEN),
            0,
            false,
            true,
            NOW);
    new JpaDrafts(em).save(draft);
    Achievement first =
        new Achievement(
            id,
            1,
            course.tenantId(),
            course.contextId(),
            "Expert",
            "d",
            "c",
            "image",
            new Requirement.ScoreAtLeast(item.id(), BigDecimal.TEN, "Final"),
            NOW,
            false);
    new JpaAchievements(em).publish(first);
    return first;
  }
}
