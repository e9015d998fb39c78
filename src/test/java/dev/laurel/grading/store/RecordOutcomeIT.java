package dev.laurel.grading.store;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.grading.Standing;
import dev.laurel.grading.StandingChange;
import dev.laurel.grading.Voiding;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordOutcomeIT {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");

  /** Ledger, what was added, standings, what holds now, changes. */
  private static final long STATEMENTS = 5;

  private static final Settings SETTINGS =
      TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1));

  private final Ids ids = new Ids(new HandClock());
  private final Course course = Grades.course(ids);
  private final GradedItem item = Grades.item(ids, course, "Final");
  private final Map<String, String> learners = new HashMap<>();

  private int record(Databases db, List<Report> reports) {
    return db.call(
        em ->
            GradeStores.jpa(em, ids, SETTINGS)
                .recordOutcome(ids, new Bells())
                .record(course, learners, reports));
  }

  private List<Report> reports(int count, String round, String score) {
    String salt = course.contextId().substring(24) + round;
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              learners.put("u" + i, course.contextId().substring(24) + i);
              return report(
                  item,
                  "u" + i,
                  salt + "-" + i,
                  points(score, "100"),
                  NOW.plusSeconds(round.length()));
            })
        .toList();
  }

  /** The owner of an item is asked once, so the recording that is counted is not the first. */
  private long statementsFor(Databases db, List<Report> reports) {
    return db.call(
        em -> {
          var recordOutcome = GradeStores.jpa(em, ids, SETTINGS).recordOutcome(ids, new Bells());
          recordOutcome.record(course, Map.of("nobody", "nobody"), reports(1, "warm", "1"));
          long before = db.statements();
          recordOutcome.record(course, learners, reports);
          return db.statements() - before;
        });
  }

  private void know(Databases db) {
    db.run(em -> GradeStores.jpa(em, ids, SETTINGS).items().save(List.of(item)));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void takes_as_many_statements_for_five_hundred_reports_as_for_two(Databases db) {
    know(db);
    long few = statementsFor(db, reports(2, "a", "80"));
    long many = statementsFor(db, reports(500, "bb", "81"));
    long again = statementsFor(db, reports(500, "bb", "81"));
    assertThat(few).as("for 2 reports").isEqualTo(STATEMENTS);
    assertThat(many).as("for 500 reports").isEqualTo(STATEMENTS);
    assertThat(again).as("for 500 known reports").isEqualTo(1);
    List<Standing> held =
        db.call(em -> GradeStores.jpa(em, ids, SETTINGS).standings().ofItems(Set.of(item.id())));
    assertThat(held)
        .hasSize(500)
        .allSatisfy(s -> assertThat(s.score()).isEqualTo(points("81", "100")));
  }

  private Report said(int learner) {
    learners.put("u" + learner, course.contextId().substring(24) + learner);
    return new Report(
        new Source(Channel.XAPI, ids.newId(), ""),
        item.id(),
        "u" + learner,
        Finding.grade(points("80", "100")),
        NOW,
        NOW);
  }

  private Report takenBack(Report report) {
    return Voiding.of(
            report.source(),
            "",
            item.id(),
            report.userKey(),
            Finding.Kind.SCORE,
            NOW.plusSeconds(9))
        .report();
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void takes_as_many_statements_to_take_fifty_back_as_for_one(Databases db) {
    know(db);
    List<Report> said = IntStream.range(0, 51).mapToObj(this::said).toList();
    assertThat(statementsFor(db, said)).as("to record").isEqualTo(STATEMENTS + 1);
    List<Report> voidings = said.stream().map(this::takenBack).toList();
    long one = statementsFor(db, voidings.subList(0, 1));
    long fifty = statementsFor(db, voidings.subList(1, 51));
    assertThat(one).as("and voidings, lines, standings, replaced").isEqualTo(STATEMENTS + 4);
    assertThat(fifty).isEqualTo(one);
    assertThat(
            db.<List<Standing>>call(
                em -> GradeStores.jpa(em, ids, SETTINGS).standings().ofItems(Set.of(item.id()))))
        .filteredOn(held -> held.finding().state() == Finding.State.CLEARED)
        .hasSize(51);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void records_once_when_four_nodes_report_the_same_at_once(Databases db)
      throws InterruptedException, ExecutionException {
    know(db);
    List<Report> same = reports(50, "a", "80");
    Callable<Integer> node = () -> record(db, same);
    int recorded = 0;
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> future : nodes.invokeAll(List.of(node, node, node, node))) {
        recorded += future.get();
      }
    }
    assertThat(recorded).isEqualTo(50);
    List<StandingChange> waiting =
        db.call(
            em -> GradeStores.jpa(em, ids, SETTINGS).changes().claimOf(course.contextId(), 500));
    assertThat(waiting).hasSize(50);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void leaves_nothing_behind_when_the_transaction_fails(Databases db) {
    know(db);
    List<Report> reports = reports(3, "a", "80");
    try {
      db.run(
          em -> {
            GradePorts ports = GradeStores.jpa(em, ids, SETTINGS);
            ports.recordOutcome(ids, new Bells()).record(course, learners, reports);
            throw new IllegalStateException("the node dies here");
          });
    } catch (IllegalStateException died) {
      assertThat(died).hasMessage("the node dies here");
    }
    assertThat(record(db, reports)).as("recorded by the next try").isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void skips_changes_that_another_node_holds(Databases db) {
    know(db);
    record(db, reports(4, "a", "80"));
    db.run(
        em -> {
          int held = GradeStores.jpa(em, ids, SETTINGS).changes().claim(NOW, 10_000).size();
          int free =
              db.call(
                  other ->
                      GradeStores.jpa(other, ids, SETTINGS).changes().claim(NOW, 10_000).size());
          assertThat(held).isGreaterThanOrEqualTo(4);
          assertThat(free).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void who_asks_for_one_course_waits_for_its_changes_and_collides_with_nobody(Databases db)
      throws InterruptedException, ExecutionException {
    know(db);
    record(db, reports(4, "a", "80"));
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<List<StandingChange>> late =
          db.call(
              em -> {
                var changes = GradeStores.jpa(em, ids, SETTINGS).changes();
                List<String> held =
                    changes.claim(NOW, 10_000).stream().map(StandingChange::id).toList();
                Future<List<StandingChange>> asks = other.submit(() -> ofCourse(db));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                changes.done(held);
                return asks;
              });
      assertThat(late.get()).isEmpty();
    }
  }

  private List<StandingChange> ofCourse(Databases db) {
    return db.call(
        em -> GradeStores.jpa(em, ids, SETTINGS).changes().claimOf(course.contextId(), 500));
  }
}
