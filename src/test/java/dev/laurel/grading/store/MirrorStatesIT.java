package dev.laurel.grading.store;

import static dev.laurel.grading.Grades.points;
import static dev.laurel.grading.Grades.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.CheckMirror.State;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Mirror;
import dev.laurel.testing.Bells;
import dev.laurel.testing.Databases;
import dev.laurel.testing.TestSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page of all mirrors asks the database. */
class MirrorStatesIT {

  private static final Instant NOW = Instant.parse("2026-11-23T14:00:00.123456Z");

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);

  private GradePorts ports(jakarta.persistence.EntityManager em) {
    Duration minute = Duration.ofMinutes(1);
    return GradeStores.jpa(em, world.ids, TestSettings.polling(minute, minute));
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void fifty_mirrors_cost_as_many_statements_as_one(Databases db) {
    List<GradedItem> columns =
        IntStream.range(0, 50).mapToObj(i -> Grades.item(world.ids, course, "Quiz " + i)).toList();
    List<Mirror> mirrors = columns.stream().map(item -> new Mirror(item, item.label())).toList();
    var graded = report(columns.get(7), "1003", world.ids.newId(), points("8", "10"), NOW);
    db.run(em -> ports(em).items().save(columns));
    db.run(
        em ->
            ports(em)
                .recordOutcome(world.ids, new Bells())
                .record(course, Map.of("1003", "ada"), List.of(graded)));
    long before = db.statements();
    List<State> states = db.call(em -> world.checkMirror(ports(em)).states(mirrors));
    assertThat(db.statements() - before).isEqualTo(2);
    assertThat(states).extracting(State::mirror).containsExactlyElementsOf(mirrors);
    assertThat(states.get(7)).isEqualTo(new State(mirrors.get(7), Optional.of(NOW), 1));
    assertThat(states.get(8)).isEqualTo(new State(mirrors.get(8), Optional.empty(), 0));
  }
}
