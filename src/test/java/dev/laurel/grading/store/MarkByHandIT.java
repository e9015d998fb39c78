package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ByHandForTests;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.HandMark;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Outcome;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Ids;
import dev.laurel.testing.Databases;
import dev.laurel.testing.HandClock;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marking by hand over real databases. */
class MarkByHandIT {

  private final HandClock clock = new HandClock();
  private final Ids ids = new Ids(clock);
  private final Course course = Grades.course(ids);
  private final MemoryRoster roster = new MemoryRoster();
  private final ByHandForTests people = new ByHandForTests(new Listening(), roster);
  private final GradedItem item = people.add(course, "Portfolio", "1");

  private GradePorts ports(EntityManager em) {
    return GradeStores.jpa(
        em, ids, TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1)));
  }

  private Set<String> learners(int many) {
    Set<String> learners =
        IntStream.range(0, many).mapToObj(i -> ids.newId()).collect(Collectors.toSet());
    learners.forEach(id -> people.enrol(course, id, "Name", "Learner", true));
    return learners;
  }

  private HandMark mark(Set<String> learners) {
    return new HandMark(
        ids.newId(), item.id(), learners, Optional.of(BigDecimal.ONE), "Seen", ids.newId());
  }

  private int mark(Databases db, HandMark mark) {
    return db.call(
        em ->
            ByHandForTests.over(ports(em), roster, new JpaHandNotes(em), ids, clock)
                .mark(course, mark));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void one_form_that_comes_in_eight_requests_at_once_is_one_event(Databases db) throws Exception {
    db.run(em -> ports(em).items().save(List.of(item)));
    String learner = learners(1).iterator().next();
    HandMark said = mark(Set.of(learner));
    Callable<Integer> request = () -> mark(db, said);
    try (ExecutorService eight = Executors.newFixedThreadPool(8)) {
      int counted = 0;
      for (Future<Integer> answer : eight.invokeAll(java.util.Collections.nCopies(8, request))) {
        counted += answer.get();
      }
      assertThat(counted).isEqualTo(1);
    }
    List<Outcome> lines = db.call(em -> ports(em).outcomes().of(learner, item.id()));
    assertThat(lines)
        .singleElement()
        .satisfies(line -> assertThat(line.source().channel()).isEqualTo(Channel.BY_HAND));
    String event = lines.getFirst().source().eventId();
    List<HandNote> notes = db.call(em -> new JpaHandNotes(em).of(course, List.of(event)));
    assertThat(notes)
        .singleElement()
        .extracting(HandNote::reason, HandNote::learnerId)
        .containsExactly("Seen", learner);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void many_learners_cost_as_many_statements_as_one(Databases db) {
    db.run(em -> ports(em).items().save(List.of(item)));
    HandMark one = mark(learners(1));
    HandMark many = mark(learners(200));
    long before = db.statements();
    mark(db, one);
    long between = db.statements();
    mark(db, many);
    assertThat(db.statements() - between).isEqualTo(between - before).isLessThanOrEqualTo(9);
  }
}
