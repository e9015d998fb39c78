package dev.laurel.grading.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ImportPreview;
import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.ImportsForTests;
import dev.laurel.grading.Listening;
import dev.laurel.roster.LearnerKey.Kind;
import dev.laurel.testing.Databases;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Importing over real databases. */
class ImportIT {

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);

  private ImportsForTests imports(EntityManager em) {
    return new ImportsForTests(
        world,
        GradeStores.jpa(
            em, world.ids, TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1))),
        new JpaGradeImports(em));
  }

  /** Every second of the rows is of somebody in the course. */
  private String table(int rows, String grade) {
    StringBuilder text = new StringBuilder("id,Quiz,Essay\n");
    for (int i = 0; i < rows; i++) {
      if (i % 2 == 0) {
        world.lms.know("p" + i, "learner-" + i);
      }
      text.append("p").append(i).append(',').append(grade).append(",5\n");
    }
    return text.toString();
  }

  private void record(Databases db, String text) {
    GradeImport one = db.call(em -> imports(em).chosen(course, text, Kind.LTI_SUB, false));
    db.call(em -> imports(em).confirm(one));
    boolean more = true;
    while (more) {
      more = db.call(em -> imports(em).recordImports.runBatch() > 0);
    }
    assertThat(db.<GradeImport>call(em -> imports(em).again(one)).progress().recorded())
        .isEqualTo(2_000);
  }

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_preview_of_ten_thousand_rows_costs_a_statement_for_each_thousand(Databases db) {
    record(db, table(2_000, "7"));
    world.clock.forward(Duration.ofMinutes(1));
    GradeImport one =
        db.call(em -> imports(em).chosen(course, table(10_000, "8"), Kind.LTI_SUB, false));
    long before = db.statements();
    ImportPreview preview = db.call(em -> imports(em).preview(one, Fate.CHANGED));
    long statements = db.statements() - before;
    assertThat(preview.count(Fate.CHANGED)).isEqualTo(1_000);
    assertThat(preview.count(Fate.UNCHANGED)).isEqualTo(1_000);
    assertThat(preview.count(Fate.NEW)).isEqualTo(8_000);
    assertThat(preview.count(Fate.UNKNOWN)).isEqualTo(5_000);
    assertThat(preview.lines()).hasSize(50);
    assertThat(statements).as("the file, the items, and the standings").isEqualTo(1 + 1 + 10);
    db.call(em -> forget(em, one));
  }

  private static boolean forget(EntityManager em, GradeImport one) {
    new JpaGradeImports(em).remove(one.id(), GradeImport.State.WAITING);
    return true;
  }
}
