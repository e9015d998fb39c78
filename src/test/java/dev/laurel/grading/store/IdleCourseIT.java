package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.FakeLms;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ItemReading;
import dev.laurel.grading.Polling;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server asks its database for while nothing happens. */
class IdleCourseIT {

  private static final int SWEEPS_A_MINUTE = 12;

  /** Is something to be read, does somebody wait. */
  private static final int STATEMENTS_OF_A_SWEEP = 2;

  private static final Settings SETTINGS =
      TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1));

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final FakeLms lms = new FakeLms();

  private void idle(Databases db, int courses) {
    for (int i = 0; i < courses; i++) {
      Course course = Grades.course(ids);
      GradedItem item = Grades.item(ids, course, "Final");
      ItemReading idle =
          new ItemReading(
              item.id(),
              course,
              Duration.ofHours(1),
              clock.instant().plus(Duration.ofHours(1)),
              Optional.of(clock.instant()),
              Optional.empty(),
              0,
              Optional.empty());
      db.run(
          em -> {
            GradePorts ports = GradeStores.jpa(em, ids, SETTINGS);
            ports.items().save(List.of(item));
            ports.readings().watch(course, Set.of(item.id()), clock.instant());
            ports.readings().save(idle);
          });
    }
  }

  private void sweep(Databases db) {
    db.run(
        em -> {
          GradePorts ports = GradeStores.jpa(em, ids, SETTINGS);
          Polling polling = Polling.of(ports, lms, SETTINGS, ids, clock);
          polling.pollResults().runBatch();
          polling.releaseParked().runBatch();
        });
  }

  private long statementsOfAMinute(Databases db) {
    long before = db.statements();
    for (int i = 0; i < SWEEPS_A_MINUTE; i++) {
      clock.forward(Duration.ofSeconds(5));
      sweep(db);
    }
    return db.statements() - before;
  }

  /** What other tests of this run left behind is due at most once. */
  private void settle(Databases db) {
    db.run(em -> em.createNativeQuery("delete from parked_report").executeUpdate());
    for (int i = 0; i < SWEEPS_A_MINUTE; i++) {
      sweep(db);
    }
    lms.forgetCalls();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void idle_courses_cost_the_sweep_that_looks_at_all_of_them_and_nothing_more(Databases db) {
    settle(db);
    idle(db, 1);
    long one = statementsOfAMinute(db);
    idle(db, 40);
    long many = statementsOfAMinute(db);
    assertThat(one).isEqualTo(SWEEPS_A_MINUTE * STATEMENTS_OF_A_SWEEP);
    assertThat(many).isEqualTo(one);
    assertThat(lms.calls()).as("questions to the LMS").isZero();
  }
}
