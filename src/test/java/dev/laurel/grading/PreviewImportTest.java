package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.ImportPreview.Line;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.KeyColumn;
import dev.laurel.roster.LearnerKey;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of an uploaded gradebook before they confirm it. */
class PreviewImportTest {

  private static final LearnerKey.Kind SUB = LearnerKey.Kind.LTI_SUB;

  private final Listening world = new Listening();
  private final ImportsForTests imports = new ImportsForTests(world);
  private final Course course = Grades.course(world.ids);

  @BeforeEach
  void people() {
    imports.knowPeople();
  }

  @Test
  void the_preview_tells_new_changed_unchanged_and_older_grades_apart() {
    imports.all(course, "id,Quiz,Essay\n7,8,5\n8,6,\n", SUB, true);
    world.clock.forward(Duration.ofMinutes(1));
    GradeImport one = imports.chosen(course, "id,Quiz,Essay\n7,8.0,6\n8,6,4\n", SUB, true);
    ImportPreview preview = imports.preview(one, Fate.CHANGED);
    assertThat(preview.count(Fate.UNCHANGED)).isEqualTo(2);
    assertThat(preview.count(Fate.CHANGED)).isEqualTo(1);
    assertThat(preview.count(Fate.NEW)).isEqualTo(1);
    assertThat(preview.known()).isEqualTo(2);
    Line changed = preview.lines().getFirst();
    assertThat(changed.row()).isEqualTo(2);
    assertThat(changed.cell().orElseThrow().before()).isEqualTo(Grades.points("5", "10"));
    world.clock.forward(Duration.ofMinutes(1));
    GradeImport later = imports.chosen(course, "id,Quiz\n7,9\n", SUB, true);
    imports.confirm(later);
    imports.work();
    assertThat(
            imports
                .previewImport
                .of(one, table("id,Quiz,Essay\n7,8,6\n8,6,4\n"), Optional.empty(), 0)
                .count(Fate.OLDER))
        .isEqualTo(1);
  }

  @Test
  void the_columns_of_keys_say_how_many_people_each_finds() {
    GradeImport one =
        imports.upload(course, "Kennung,Matrikelnummer,Quiz\n7,s1,8\n8,s9,9\n55,s2,7\n");
    int before = world.lms.lookups();
    Map<KeyColumn, Integer> known =
        imports.previewImport.known(course, imports.uploadTable.table(one));
    assertThat(world.lms.lookups() - before).as("for both columns").isEqualTo(1);
    assertThat(known)
        .anySatisfy(
            (key, count) -> {
              assertThat(key.text()).isEqualTo("0:lti_sub");
              assertThat(count).isEqualTo(2);
            })
        .anySatisfy(
            (key, count) -> {
              assertThat(key.text()).isEqualTo("1:lis_sourced_id");
              assertThat(count).isEqualTo(2);
            })
        .noneSatisfy((key, count) -> assertThat(key.text()).isEqualTo("1:lti_sub"));
  }

  private GradeTable table(String text) {
    return imports.uploadTable.table(imports.upload(course, text));
  }
}
