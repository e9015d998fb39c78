package dev.laurel.achievement.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.Badges;
import dev.laurel.achievement.Draft;
import dev.laurel.achievement.Drafts;
import dev.laurel.achievement.MemoryBadges;
import dev.laurel.achievement.PublishedAchievements;
import dev.laurel.achievement.PublishedAchievements.Published;
import dev.laurel.achievement.Requirement;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.store.GradeStores;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the stores of achievements, held by memory, H2 and MariaDB alike. */
class AchievementStoresContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00.123456Z");

  private final Ids ids = new Ids(new HandClock());
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Final");

  record Ports(Drafts drafts, Achievements achievements, PublishedAchievements outbox) {}

  /** Runs work in one transaction. */
  interface Transactions {
    void run(Consumer<Ports> work);
  }

  private Transactions open(GradeStores kind) {
    if (kind == GradeStores.MEMORY) {
      MemoryBadges memory = new MemoryBadges(ids);
      Ports ports = new Ports(memory, memory.achievements(), memory.outbox());
      return work -> work.accept(ports);
    }
    Databases db = Databases.valueOf(kind.name());
    db.run(
        em ->
            GradeStores.jpa(em, ids, TestSettings.polling(Duration.ZERO, Duration.ZERO))
                .items()
                .save(List.of(item)));
    return work -> db.run(em -> work.accept(ports(em)));
  }

  private Ports ports(EntityManager em) {
    return new Ports(
        new JpaDrafts(em), new JpaAchievements(em), new JpaPublishedAchievements(em, ids));
  }

  private Draft draft(int version) {
    return new Draft(
        ids.newId(),
        course.tenantId(),
        course.contextId(),
        "Meisterin – 達人 🏅",
        "d".repeat(1000),
        "c".repeat(4000),
        "image",
        Optional.of(item.id()),
        Optional.of(new BigDecimal("66.67")),
        version,
        false,
        true,
        NOW);
  }

  private Achievement version(Draft draft, int version) {
    return new Achievement(
        draft.id(),
        version,
        draft.tenantId(),
        draft.contextId(),
        draft.name() + version,
        draft.description(),
        draft.criteria(),
        draft.imageId(),
        new Requirement.ScoreAtLeast(item.id(), new BigDecimal("66.67"), "Final"),
        NOW,
        false);
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void returns_a_draft_as_it_was_saved(GradeStores kind) {
    Transactions tx = open(kind);
    Draft draft = draft(0);
    tx.run(p -> p.drafts().save(draft));
    tx.run(p -> assertThat(p.drafts().byId(draft.id())).contains(draft));
    tx.run(p -> assertThat(p.drafts().ofContext(course.contextId())).containsExactly(draft));
    tx.run(p -> assertThat(p.drafts().ofContext(ids.newId())).isEmpty());
    tx.run(p -> p.drafts().delete(draft.id()));
    tx.run(p -> assertThat(p.drafts().byId(draft.id())).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void does_not_delete_what_was_published(GradeStores kind) {
    Transactions tx = open(kind);
    Draft draft = draft(1);
    tx.run(p -> p.drafts().save(draft));
    tx.run(p -> p.drafts().delete(draft.id()));
    tx.run(p -> assertThat(p.drafts().byId(draft.id())).isPresent());
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void keeps_every_version_and_knows_the_current_one(GradeStores kind) {
    Transactions tx = open(kind);
    Draft draft = draft(0);
    Achievement first = version(draft, 1);
    Achievement second = version(draft, 2);
    tx.run(p -> p.drafts().save(draft));
    tx.run(p -> assertThat(p.achievements().byId(draft.id())).isEmpty());
    tx.run(p -> p.achievements().publish(first));
    tx.run(p -> assertThat(p.achievements().byId(draft.id())).contains(first));
    tx.run(p -> p.achievements().publish(second));
    tx.run(p -> assertThat(p.achievements().byId(draft.id())).contains(second));
    tx.run(p -> assertThat(p.achievements().version(draft.id(), 1)).contains(first));
    tx.run(p -> assertThat(p.achievements().version(draft.id(), 3)).isEmpty());
    tx.run(p -> assertThat(p.achievements().ofContext(course.contextId())).containsExactly(second));
    tx.run(p -> assertThat(p.achievements().byIds(List.of())).isEmpty());
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void finds_what_watches_an_item_unless_it_is_paused(GradeStores kind) {
    Transactions tx = open(kind);
    Draft draft = draft(0);
    Achievement first = version(draft, 1);
    tx.run(p -> p.drafts().save(draft));
    tx.run(p -> p.achievements().publish(first));
    tx.run(p -> assertThat(p.achievements().watching(List.of(item.id()))).containsExactly(first));
    tx.run(p -> assertThat(p.achievements().watching(List.of(ids.newId()))).isEmpty());
    tx.run(p -> assertThat(p.achievements().watching(List.of())).isEmpty());
    tx.run(p -> p.achievements().setPaused(draft.id(), true));
    tx.run(p -> assertThat(p.achievements().watching(List.of(item.id()))).isEmpty());
    tx.run(p -> assertThat(p.achievements().byId(draft.id())).contains(Badges.paused(first, true)));
  }

  @ParameterizedTest
  @EnumSource(GradeStores.class)
  void hands_out_published_badges_until_they_are_done(GradeStores kind) {
    Transactions tx = open(kind);
    Draft draft = draft(0);
    tx.run(p -> p.drafts().save(draft));
    tx.run(p -> p.achievements().publish(version(draft, 1)));
    tx.run(p -> p.outbox().leave(draft.id()));
    tx.run(
        p -> {
          List<Published> rows = p.outbox().claimOf(course.contextId());
          assertThat(rows).extracting(Published::achievementId).containsExactly(draft.id());
          assertThat(p.outbox().claimOf(ids.newId())).isEmpty();
          assertThat(p.outbox().claim(NOW, 10_000)).containsAll(rows);
          p.outbox().setAside(rows.getFirst().id(), "e".repeat(900), NOW.plusSeconds(60));
        });
    tx.run(
        p -> {
          assertThat(p.outbox().claim(NOW, 10_000))
              .extracting(Published::achievementId)
              .doesNotContain(draft.id());
          Published row = p.outbox().claimOf(course.contextId()).getFirst();
          assertThat(p.outbox().claim(NOW.plusSeconds(60), 10_000)).contains(row);
          p.outbox().done(row.id());
          assertThat(p.outbox().claimOf(course.contextId())).isEmpty();
        });
  }
}
