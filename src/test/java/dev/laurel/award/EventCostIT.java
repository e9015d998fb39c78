package dev.laurel.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Databases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one posted score costs, from the Score service to the award: the same in a small course and
 * in a large one, with few badges and with many. {@link EventCostBench} goes further and takes the
 * time.
 */
class EventCostIT {

  /** Ten to record it, of which a server asks one only once, and ten to decide and to grant. */
  private static final int STATEMENTS = 20;

  private static long statements(Databases db, int learners, int rules) {
    CrowdedCourse course = new CrowdedCourse(db, learners, rules);
    course.event(0);
    long before = db.statements();
    course.event(1);
    long statements = db.statements() - before;
    assertThat(course.awards()).isEqualTo(2);
    return statements;
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void one_event_takes_as_many_statements_whatever_the_size_of_the_course(Databases db) {
    long small = statements(db, 5, 2);
    assertThat(small).isEqualTo(STATEMENTS);
    assertThat(statements(db, 300, 2)).as("many learners").isEqualTo(small);
    assertThat(statements(db, 5, 120)).as("many rules").isEqualTo(small);
  }

  /** A badge that waits, a change that waits. */
  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_sweep_without_work_asks_twice_for_all_courses_together(Databases db) {
    CrowdedCourse small = new CrowdedCourse(db, 5, 2);
    CrowdedCourse large = new CrowdedCourse(db, 30, 12);
    small.decide();
    long before = db.statements();
    large.decide();
    assertThat(db.statements() - before).isEqualTo(2);
  }

  /** One statement may still read a whole course; so rows are counted too. */
  @Test
  void one_event_touches_as_many_rows_whatever_the_size_of_the_course() {
    long small = rowsRead(5, 2);
    assertThat(rowsRead(300, 2)).as("many learners").isLessThanOrEqualTo(small + 3);
    assertThat(rowsRead(5, 120)).as("many rules").isLessThanOrEqualTo(small + 3);
  }

  private static long rowsRead(int learners, int rules) {
    CrowdedCourse course = new CrowdedCourse(Databases.MARIADB, learners, rules);
    course.event(0);
    long before = rowsRead();
    course.event(1);
    return rowsRead() - before;
  }

  /** Nobody else is at the database of this test run. */
  private static long rowsRead() {
    List<?> rows =
        Databases.MARIADB.call(
            em ->
                em.createNativeQuery(
                        "select variable_name, variable_value"
                            + " from information_schema.global_status where variable_name in"
                            + " ('HANDLER_READ_FIRST', 'HANDLER_READ_KEY', 'HANDLER_READ_NEXT',"
                            + " 'HANDLER_READ_PREV', 'HANDLER_READ_RND', 'HANDLER_READ_RND_NEXT')",
                        Object[].class)
                    .getResultList());
    return rows.stream()
        .map(Object[].class::cast)
        .mapToLong(row -> Long.parseLong(String.valueOf(row[1])))
        .sum();
  }
}
