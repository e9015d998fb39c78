package dev.laurel.award.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.achievement.store.PublishedRow;
import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.award.ClaimedAwards;
import dev.laurel.award.GrantedAwards;
import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AwardStoresContractIT {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00.123456Z");

  private final Ids ids = new Ids(new HandClock());
  private final Course course = Grades.course(ids);

  private static Awards awards(EntityManager em) {
    return new JpaAwards(em);
  }

  private static GrantedAwards granted(EntityManager em) {
    return new JpaGrantedAwards(em);
  }

  private static ClaimedAwards claimed(EntityManager em) {
    return new JpaClaimedAwards(em);
  }

  private String badge(Databases db) {
    String id = ids.newId();
    db.run(em -> PublishedRow.insert(em, ids, course, id));
    return id;
  }

  private Award award(String achievementId, String learnerId) {
    return new Award(
        ids.newId(),
        course.tenantId(),
        achievementId,
        1,
        course.contextId(),
        learnerId,
        Award.ONLY_TERM,
        "Žofie Ó Néill 王",
        Award.State.OFFERED,
        "{\"v\":1}",
        NOW,
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void returns_an_award_as_it_was_granted_and_leaves_a_row_for_its_credential(Databases db) {
    Award award = award(badge(db), "ada");
    db.run(em -> awards(em).grant(List.of(award)));
    db.run(
        em -> {
          assertThat(awards(em).byId(award.id())).contains(award);
          assertThat(awards(em).byIds(List.of(award.id(), "x"))).containsExactly(award);
          assertThat(awards(em).of(course.contextId(), List.of("ada"))).containsExactly(award);
          assertThat(awards(em).of(course.contextId(), List.of("bob"))).isEmpty();
          assertThat(awards(em).ofContext(course.contextId())).containsExactly(award);
          assertThat(awards(em).ofLearners(course.tenantId(), List.of("ada"))).contains(award);
          assertThat(awards(em).ofLearners(course.tenantId(), List.of("bob")))
              .doesNotContain(award);
          assertThat(awards(em).ofLearners("another tenant", List.of("ada"))).isEmpty();
          assertThat(awards(em).of(List.of(award.achievementId()), List.of("ada", "bob")))
              .containsExactly(award);
          assertThat(awards(em).of(List.of(), List.of("ada"))).isEmpty();
          assertThat(granted(em).claim(NOW, 10_000)).contains(award.id());
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void grants_once_for_an_achievement_a_learner_and_a_term(Databases db) {
    String badge = badge(db);
    db.run(em -> awards(em).grant(List.of(award(badge, "ada"))));
    List<Award> again = List.of(award(badge, "ada"));
    assertThatThrownBy(() -> db.run(em -> awards(em).grant(again)))
        .isInstanceOf(RuntimeException.class);
    db.run(em -> assertThat(awards(em).ofContext(course.contextId())).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void claims_once_even_when_two_tabs_claim_together(Databases db)
      throws InterruptedException, ExecutionException {
    Award award = award(badge(db), "ada");
    db.run(em -> awards(em).grant(List.of(award)));
    int changed = 0;
    try (ExecutorService tabs = Executors.newFixedThreadPool(2)) {
      List<Future<Boolean>> answers =
          IntStream.range(0, 2)
              .mapToObj(i -> tabs.submit(() -> db.call(em -> awards(em).claim(award.id(), NOW))))
              .toList();
      for (Future<Boolean> answer : answers) {
        changed += answer.get() ? 1 : 0;
      }
    }
    assertThat(changed).isEqualTo(1);
    db.run(
        em -> {
          assertThat(awards(em).byId(award.id()).orElseThrow().claimedAt()).contains(NOW);
          assertThat(claimed(em).claim(NOW, 10_000)).contains(award.id());
          claimed(em).done(List.of(award.id()));
          assertThat(claimed(em).claim(NOW, 10_000)).doesNotContain(award.id());
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void remembers_since_when_a_standing_is_below_the_bar(Databases db) {
    Award award = award(badge(db), "ada");
    db.run(em -> awards(em).grant(List.of(award)));
    db.run(em -> awards(em).markBelow(award.id(), NOW, "{}"));
    db.run(em -> assertThat(awards(em).byId(award.id()).orElseThrow().belowSince()).contains(NOW));
    db.run(em -> awards(em).clearBelow(award.id()));
    db.run(em -> assertThat(awards(em).byId(award.id())).contains(award));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void sets_a_row_of_the_outbox_aside_without_losing_it(Databases db) {
    Award award = award(badge(db), "ada");
    db.run(em -> awards(em).grant(List.of(award)));
    db.run(em -> granted(em).setAside(award.id(), "e".repeat(900), NOW.plusSeconds(60)));
    db.run(em -> assertThat(granted(em).claim(NOW, 10_000)).doesNotContain(award.id()));
    db.run(
        em -> {
          assertThat(granted(em).claim(NOW.plusSeconds(60), 10_000)).contains(award.id());
          granted(em).done(List.of(award.id()));
          granted(em).done(List.of());
          assertThat(granted(em).claim(NOW.plusSeconds(60), 10_000)).doesNotContain(award.id());
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void grants_five_hundred_in_as_many_statements_as_two(Databases db) {
    String badge = badge(db);
    long two = statements(db, badge, 0, 2);
    long many = statements(db, badge, 2, 502);
    assertThat(many).isLessThanOrEqualTo(two);
  }

  private long statements(Databases db, String badge, int from, int to) {
    List<Award> awards =
        IntStream.range(from, to).mapToObj(i -> award(badge, "learner-" + i)).toList();
    long before = db.statements();
    db.run(em -> awards(em).grant(awards));
    return db.statements() - before;
  }
}
