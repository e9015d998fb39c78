package dev.laurel.insight.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.insight.Told;
import dev.laurel.insight.Waiting;
import dev.laurel.testing.Databases;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operator is told of waiting work is what the tables hold, on every database. */
class BacklogContractIT {

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The tables are shared with other tests, so nothing stays and differences are looked at. */
  private static void undone(Databases db, Consumer<EntityManager> work) {
    try {
      db.run(
          em -> {
            work.accept(em);
            throw new Undone();
          });
    } catch (Undone expected) {
      // Rolled back, as wanted.
    }
  }

  private static Waiting place(EntityManager em, String what) {
    return new SqlBacklog(em)
        .waiting().stream().filter(place -> place.what().equals(what)).findFirst().orElseThrow();
  }

  /** How many rows and how many stuck ones a piece of work adds to a place. */
  private static void assertAdds(
      EntityManager em, String what, long rows, long stuck, Consumer<WaitingRows> work) {
    Waiting before = place(em, what);
    work.accept(new WaitingRows(em));
    Waiting after = place(em, what);
    assertThat(after.rows() - before.rows()).as("rows of " + what).isEqualTo(rows);
    assertThat(after.stuck() - before.stuck()).as("stuck of " + what).isEqualTo(stuck);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void every_stage_is_named_in_the_order_of_the_story_also_where_nothing_waits(Databases db) {
    db.run(
        em ->
            assertThat(new SqlBacklog(em).waiting())
                .extracting(Waiting::stage)
                .containsExactly(
                    "poll-results",
                    "release-parked",
                    "subscribe-to-notices",
                    "carry-badges",
                    "decide-awards",
                    "decide-awards",
                    "issue-credentials",
                    "issue-credentials",
                    "tell-people",
                    "tell-people",
                    "tell-people"));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_reading_that_succeeds_is_no_trouble_and_one_that_fails_is(Databases db) {
    undone(
        db,
        em -> {
          assertAdds(em, "item_reading", 0, 0, rows -> rows.reading(0));
          assertAdds(em, "item_reading", 1, 0, rows -> rows.reading(2));
          assertAdds(em, "item_reading", 1, 1, rows -> rows.reading(3));
          assertThat(place(em, "item_reading").lastError()).contains("UNREACHABLE");
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_result_of_somebody_unknown_waits_and_is_never_called_stuck(Databases db) {
    undone(db, em -> assertAdds(em, "parked_report", 1, 0, WaitingRows::parked));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void what_is_settled_waits_no_more_however_often_it_failed_before(Databases db) {
    undone(
        db,
        em -> {
          assertAdds(em, "notice_subscription", 0, 0, rows -> rows.subscription(false));
          assertAdds(em, "notice_subscription", 1, 1, rows -> rows.subscription(true));
          assertAdds(em, "course_origin", 0, 0, rows -> rows.copy(false));
          assertAdds(em, "course_origin", 1, 1, rows -> rows.copy(true));
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void two_failures_are_bad_luck_and_three_are_stuck(Databases db) {
    undone(
        db,
        em -> {
          assertAdds(em, "standing_change", 1, 0, rows -> rows.change(0, null));
          assertAdds(em, "standing_change", 1, 0, rows -> rows.change(2, null));
          assertAdds(em, "standing_change", 1, 1, rows -> rows.change(3, "the roster is broken"));
          assertThat(place(em, "standing_change").lastError()).isPresent();
          assertAdds(em, "award_granted", 1, 1, rows -> rows.granted(rows.award(), 3));
          assertAdds(em, "award_claimed", 1, 0, rows -> rows.claimed(rows.award()));
          assertAdds(em, "achievement_published", 1, 0, rows -> rows.published(rows.award()));
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_credential_waits_until_it_is_signed_and_then_until_somebody_is_told(Databases db) {
    undone(
        db,
        em -> {
          assertAdds(em, "credential", 1, 1, rows -> rows.credential(rows.award(), false));
          assertAdds(em, "credential", 0, 0, rows -> rows.credential(rows.award(), true));
          assertAdds(em, "credential_issued", 1, 0, rows -> rows.issued(rows.award()));
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_telling_that_has_ended_badly_is_counted_but_waits_no_more(Databases db) {
    undone(
        db,
        em -> {
          em.createNativeQuery("delete from telling").executeUpdate();
          WaitingRows rows = new WaitingRows(em);
          rows.telling(rows.award(), "MAIL", "WAITING", 4);
          rows.telling(rows.award(), "MAIL", "REFUSED", 9);
          rows.telling(rows.award(), "MAIL", "REFUSED", 0);
          rows.telling(rows.award(), "GRADEBOOK", "DELIVERED", 0);
          assertThat(place(em, "telling"))
              .isEqualTo(new Waiting("tell-people", "telling", 1, 1, Optional.of("mailbox full")));
          assertThat(new SqlBacklog(em).told())
              .isEqualTo(
                  List.of(
                      new Told("GRADEBOOK", "DELIVERED", 1),
                      new Told("MAIL", "REFUSED", 2),
                      new Told("MAIL", "WAITING", 1)));
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void an_empty_place_has_no_error_to_show(Databases db) {
    undone(
        db,
        em -> {
          em.createNativeQuery("delete from telling").executeUpdate();
          assertThat(place(em, "telling").lastError()).isEmpty();
          assertThat(new SqlBacklog(em).told()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_migrated_database_is_ready(Databases db) {
    db.run(em -> assertThat(new SqlDatabaseProbe(em).ready()).isTrue());
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_database_that_somebody_else_made_is_not_ready(Databases db) {
    undone(
        db,
        em -> {
          em.createNativeQuery("update laurel_database set made_for = 'moodle'").executeUpdate();
          assertThat(new SqlDatabaseProbe(em).ready()).isFalse();
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_migration_that_broke_off_keeps_the_server_out_of_service(Databases db) {
    undone(
        db,
        em -> {
          em.createNativeQuery("update schema_history set success = false where version = '1'")
              .executeUpdate();
          assertThat(new SqlDatabaseProbe(em).ready()).isFalse();
        });
  }
}
