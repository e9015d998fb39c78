package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.EventSequence;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.KnownLearners;
import dev.laurel.grading.LedgerModel;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.Report;
import dev.laurel.grading.Standing;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same random sequences as in memory, through the real tables, and with several nodes. */
class RecordOutcomeSequencesIT {

  private static final int SEQUENCES = 60;
  private static final Settings SETTINGS =
      TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1));

  private final Ids ids = new Ids(new HandClock());
  private final Map<String, String> learners = new HashMap<>();

  private int record(Databases db, Course course, Map<String, String> known, List<Report> batch) {
    return db.call(em -> recordOutcome(em).record(course, known, batch));
  }

  private RecordOutcome recordOutcome(EntityManager em) {
    return GradeStores.jpa(em, ids, SETTINGS).recordOutcome(ids, new Bells());
  }

  /** The learner who was unknown has come. */
  private void release(Databases db, Course course) {
    KnownLearners known = new KnownLearners(course.contextId(), learners);
    ToIntFunction<EntityManager> batch =
        em -> GradeStores.jpa(em, ids, SETTINGS).releaseParked(recordOutcome(em), known).runBatch();
    int released;
    do {
      released = db.call(batch::applyAsInt);
    } while (released > 0);
  }

  private static long lines(Databases db, Course course) {
    return db.call(
        em ->
            em.createQuery(
                    "select count(o) from OutcomeRow o where o.contextId = :course", Long.class)
                .setParameter("course", course.contextId())
                .getSingleResult());
  }

  private List<GradedItem> items(Databases db, Course course) {
    List<GradedItem> items =
        List.of(Grades.item(ids, course, "Quiz"), Grades.item(ids, course, "Final"));
    db.run(em -> GradeStores.jpa(em, ids, SETTINGS).items().save(items));
    EventSequence.LEARNERS.forEach((key, name) -> learners.put(key, name + key));
    return items;
  }

  private static Map<String, Finding> standings(Databases db, List<GradedItem> items) {
    Map<String, Finding> found = new TreeMap<>();
    List<String> itemIds = items.stream().map(GradedItem::id).toList();
    List<Standing> all = db.call(em -> new JpaStandings(em).ofItems(itemIds));
    all.forEach(s -> found.put(s.learnerId().substring(3) + " in " + s.itemId(), s.finding()));
    return found;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ends_as_the_model_says_in_the_tables_too(Databases db) {
    for (long seed = 0; seed < SEQUENCES; seed++) {
      Course course = Grades.course(ids);
      List<GradedItem> items = items(db, course);
      EventSequence sequence = EventSequence.of(new Random(seed), ids.newId(), items);
      LedgerModel model = new LedgerModel().hear(sequence.events());
      for (int batch = 0; batch <= sequence.batches().size(); batch++) {
        if (batch == sequence.unknown()) {
          release(db, course);
        }
        if (batch < sequence.batches().size()) {
          record(db, course, sequence.known(batch, learners), sequence.batches().get(batch));
        }
      }
      assertThat(standings(db, items)).as("seed %s", seed).isEqualTo(model.standings());
      assertThat(lines(db, course)).as("seed %s", seed).isEqualTo(model.lines());
    }
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void ends_as_the_model_says_when_four_nodes_hear_it_at_once(Databases db) throws Exception {
    for (long seed = 0; seed < SEQUENCES / 4; seed++) {
      Course course = Grades.course(ids);
      List<GradedItem> items = items(db, course);
      EventSequence sequence = EventSequence.of(new Random(seed), ids.newId(), items);
      LedgerModel model = new LedgerModel().hear(sequence.events());
      Callable<Integer> node = () -> record(db, course, learners, sequence.events());
      int lines = 0;
      try (var nodes = Executors.newFixedThreadPool(4)) {
        for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node, node))) {
          lines += done.get();
        }
      }
      assertThat(standings(db, items)).as("seed %s", seed).isEqualTo(model.standings());
      assertThat(lines).as("seed %s", seed).isEqualTo(model.lines());
    }
  }
}
