package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Finding.Kind;
import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.GradeImport.State;
import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.ImportPreview.Line;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an uploaded gradebook to what holds. */
class ImportTest {

  private static final LearnerKey.Kind SUB = LearnerKey.Kind.LTI_SUB;
  private static final LearnerKey.Kind NUMBER = LearnerKey.Kind.LIS_SOURCED_ID;
  private static final String MOODLE =
      """
      First name,Last name,ID number,Email address,Quiz: Plants (Real),Course total (Real)
      Ana,Öztürk,s1,ana@example.edu,8.50,7
      Ben,Cruz,s2,ben@example.edu,-,
      """;

  private final Listening world = new Listening();
  private final ImportsForTests imports = new ImportsForTests(world);
  private final Course course = Grades.course(world.ids);

  @BeforeEach
  void people() {
    imports.knowPeople();
  }

  private Optional<String> holds(String learner, String label) {
    return imports.holds(course, learner, label);
  }

  @Test
  void a_confirmed_gradebook_holds_and_wakes_the_rules() {
    GradeImport done = imports.all(course, MOODLE, NUMBER, true);
    assertThat(done.progress()).isEqualTo(new Progress(State.DONE, 2, 2, 2, 0));
    assertThat(holds("ana", "Quiz: Plants")).contains("8.5/10");
    assertThat(holds("ben", "Quiz: Plants")).isEmpty();
    assertThat(world.bells.rung()).contains(RecordImports.NAME, RecordOutcome.NEXT_STAGE);
    GradedItem total = imports.item(course, "Course total");
    assertThat(world.ports.standings().of("ana", List.of(total.id())))
        .singleElement()
        .satisfies(held -> assertThat(held.finding().kind()).isEqualTo(Kind.COURSE_GRADE))
        .satisfies(held -> assertThat(held.source().rawHash()).isEqualTo(done.file().hash()));
  }

  @Test
  void nothing_is_recorded_before_it_is_confirmed() {
    GradeImport one = imports.chosen(course, MOODLE, NUMBER, true);
    imports.preview(one, Fate.NEW);
    imports.work();
    assertThat(world.listGradedItems.known(course)).isEmpty();
    assertThat(world.bells.rung()).isEmpty();
  }

  @Test
  void confirming_twice_records_once() {
    GradeImport one = imports.chosen(course, MOODLE, NUMBER, true);
    assertThat(imports.confirm(one)).isTrue();
    assertThat(imports.confirm(one)).isTrue();
    imports.work();
    assertThat(imports.confirm(imports.again(one))).isTrue();
    imports.work();
    assertThat(imports.again(one).progress().recorded()).isEqualTo(2);
    GradedItem quiz = imports.item(course, "Quiz: Plants");
    assertThat(world.ports.outcomes().of("ana", quiz.id())).hasSize(1);
  }

  @Test
  void a_choice_that_was_changed_meanwhile_is_not_confirmed_unseen() {
    GradeImport one = imports.chosen(course, MOODLE, NUMBER, true);
    String seen = one.choice().orElseThrow().text();
    ImportChoice choice = one.choice().orElseThrow();
    imports.uploadTable.choose(
        one, new ImportChoice(choice.keyColumn(), choice.keyKind(), choice.maximums(), false));
    assertThat(imports.confirmImport.confirm(imports.again(one), seen)).isFalse();
    imports.work();
    assertThat(imports.again(one).isWaiting()).isTrue();
  }

  @Test
  void the_next_upload_meets_the_same_activities() {
    imports.all(course, MOODLE, NUMBER, true);
    GradedItem before = imports.item(course, "Quiz: Plants");
    world.clock.forward(Duration.ofMinutes(1));
    imports.all(course, MOODLE.replace("8.50", "9"), NUMBER, true);
    assertThat(imports.item(course, "Quiz: Plants").id()).isEqualTo(before.id());
    assertThat(world.listGradedItems.known(course)).hasSize(2);
    assertThat(holds("ana", "Quiz: Plants")).contains("9/10");
  }

  @Test
  void an_older_upload_never_undoes_a_newer_one_however_late_it_is_confirmed() {
    GradeImport older = imports.chosen(course, MOODLE, NUMBER, true);
    imports.confirm(older);
    world.clock.forward(Duration.ofMinutes(1));
    GradeImport newer = imports.chosen(course, MOODLE.replace("8.50", "9"), NUMBER, true);
    imports.confirm(newer);
    imports.recordRows.goOn(imports.again(newer));
    imports.recordRows.goOn(imports.again(older));
    assertThat(holds("ana", "Quiz: Plants")).contains("9/10");
  }

  @Test
  void people_who_are_not_here_are_kept_or_left_out_as_it_was_chosen() {
    String text = "id,Quiz\n7,8\n9,7\n";
    GradeImport left = imports.all(course, text, SUB, false);
    assertThat(left.progress()).isEqualTo(new Progress(State.DONE, 2, 2, 1, 0));
    assertThat(world.ports.parked().waiting(course.contextId())).isZero();
    GradeImport kept = imports.all(course, text, SUB, true);
    assertThat(kept.progress()).isEqualTo(new Progress(State.DONE, 2, 2, 1, 1));
    assertThat(world.ports.parked().of(course.contextId(), "", 10))
        .singleElement()
        .satisfies(parked -> assertThat(parked.report().userKey()).isEqualTo("9"));
    world.lms.know("9", "eva");
    world.ports.parked().hurry(course.contextId(), world.clock.instant());
    world.releaseParked.runBatch();
    assertThat(holds("eva", "Quiz")).contains("7/10");
  }

  @Test
  void two_rows_about_one_person_and_rows_about_nobody_are_left_out() {
    GradeImport one =
        imports.chosen(course, "id,Quiz\n7,8\n7,9\n8,5\n,3\nana@example.edu,4\n", SUB, true);
    ImportPreview preview = imports.preview(one, Fate.TWICE);
    assertThat(preview.count(Fate.TWICE)).isEqualTo(2);
    assertThat(preview.lines()).extracting(Line::row).containsExactly(2, 3);
    assertThat(preview.count(Fate.NOBODY)).isEqualTo(2);
    imports.confirm(one);
    imports.work();
    assertThat(holds("ana", "Quiz")).isEmpty();
    assertThat(holds("ben", "Quiz")).contains("5/10");
    assertThat(world.ports.parked().waiting(course.contextId())).isZero();
  }

  @Test
  void cells_that_are_no_numbers_are_told_with_their_row_and_left_out() {
    GradeImport one = imports.upload(course, "id,Quiz\n7,B+\n8,=1+1\n");
    imports.uploadTable.choose(
        one, new ImportChoice(0, SUB, java.util.Map.of(1, java.math.BigDecimal.TEN), true));
    one = imports.again(one);
    ImportPreview preview = imports.preview(one, Fate.INVALID);
    assertThat(preview.lines()).extracting(Line::row).containsExactly(2, 3);
    assertThat(preview.saysSomething(true)).isFalse();
    imports.confirm(one);
    imports.work();
    assertThat(imports.again(one).progress().recorded()).isZero();
  }

  @Test
  void a_crash_between_two_batches_loses_nothing_and_doubles_nothing() {
    StringBuilder text = new StringBuilder("id,Quiz,Essay\n");
    for (int i = 0; i < 1_200; i++) {
      world.lms.know("p" + i, "learner-" + i);
      text.append("p").append(i).append(",8,9\n");
    }
    GradeImport one = imports.chosen(course, text.toString(), SUB, true);
    imports.confirm(one);
    GradeImport first = imports.recordRows.claim().orElseThrow();
    imports.recordRows.goOn(first);
    assertThat(imports.again(one).progress().recorded()).isEqualTo(500);
    GradeImport claimed = imports.recordRows.claim().orElseThrow();
    assertThat(imports.recordRows.claim()).as("another node leaves it alone").isEmpty();
    imports.recordRows.goOn(claimed);
    imports.recordRows.goOn(claimed);
    assertThat(imports.again(one).progress().recorded()).as("repeated").isEqualTo(1_000);
    imports.recordRows.claim();
    imports.work();
    assertThat(imports.again(one).progress().recorded()).as("taken, then crashed").isEqualTo(1_000);
    world.clock.forward(Duration.ofMinutes(2));
    imports.work();
    assertThat(imports.again(one).progress())
        .isEqualTo(new Progress(State.DONE, 1_200, 1_200, 2_400, 0));
    GradedItem quiz = imports.item(course, "Quiz");
    assertThat(world.ports.standings().ofItems(List.of(quiz.id()))).hasSize(1_200);
    assertThat(world.ports.outcomes().of("learner-0", quiz.id())).hasSize(1);
  }

  @Test
  void a_file_is_read_once_however_many_batches_it_takes() {
    MemoryGradeImports store = new MemoryGradeImports();
    ImportsForTests counted = new ImportsForTests(world, store);
    StringBuilder text = new StringBuilder("id,Quiz,Essay\n");
    IntStream.range(0, 1_200).forEach(i -> text.append("p").append(i).append(",8,9\n"));
    GradeImport one = counted.chosen(course, text.toString(), SUB, true);
    counted.confirm(one);
    int before = store.reads();
    counted.work();
    assertThat(counted.again(one).progress())
        .isEqualTo(new Progress(State.DONE, 1_200, 1_200, 0, 2_400));
    assertThat(store.reads() - before).as("for five batches").isEqualTo(1);
  }

  @Test
  void two_files_that_are_recorded_in_turns_do_not_get_mixed_up() {
    StringBuilder text = new StringBuilder("id,Quiz\n7,8\n");
    IntStream.range(0, 600).forEach(i -> text.append("p").append(i).append(",8\n"));
    GradeImport quiz = imports.chosen(course, text + "8,7\n", SUB, false);
    imports.confirm(quiz);
    GradeImport essay = imports.chosen(course, "id,Essay\n8,5\n", SUB, true);
    imports.confirm(essay);
    imports.recordRows.goOn(imports.again(quiz));
    imports.recordRows.goOn(imports.again(essay));
    imports.recordRows.goOn(imports.again(quiz));
    assertThat(holds("ana", "Quiz")).contains("8/10");
    assertThat(holds("ben", "Quiz")).contains("7/10");
    assertThat(holds("ben", "Essay")).contains("5/10");
  }

  @Test
  void what_nobody_confirmed_is_forgotten_after_a_day_and_what_is_done_too() {
    GradeImport done = imports.all(course, MOODLE, NUMBER, true);
    GradeImport waiting = imports.chosen(course, MOODLE, NUMBER, true);
    world.clock.forward(Duration.ofDays(1).minusSeconds(1));
    imports.work();
    assertThat(imports.again(waiting)).isEqualTo(waiting);
    assertThat(imports.again(done)).isEqualTo(done);
    world.clock.forward(Duration.ofSeconds(1));
    imports.work();
    for (GradeImport gone : List.of(waiting, done)) {
      assertThatThrownBy(() -> imports.again(gone)).isInstanceOf(Problem.class);
    }
  }

  @Test
  void one_that_is_confirmed_while_its_time_runs_out_is_recorded() {
    GradeImport one = imports.chosen(course, MOODLE, NUMBER, true);
    world.clock.forward(Duration.ofDays(1));
    GradeImport taken = imports.recordRows.claim().orElseThrow();
    assertThat(imports.confirm(one)).isTrue();
    imports.recordRows.goOn(taken);
    imports.work();
    assertThat(imports.again(one).progress()).isEqualTo(new Progress(State.DONE, 2, 2, 2, 0));
  }

  @Test
  void long_names_are_cut_at_a_whole_character() {
    String heading = "Q" + "🎓".repeat(200);
    imports.all(course, "id," + heading + "\n7,8\n", SUB, true);
    assertThat(holds("ana", "Q" + "🎓".repeat(149))).contains("8/10");
    assertThat(imports.upload(course, "f" + "🎓".repeat(200), MOODLE).file().name())
        .isEqualTo("f" + "🎓".repeat(99));
  }

  @Test
  void nobody_else_and_no_other_course_reaches_an_upload() {
    GradeImport one = imports.upload(course, MOODLE);
    Course otherCourse = new Course(course.tenantId(), world.ids.newId());
    Course otherTenant = new Course(world.ids.newId(), course.contextId());
    UploadTable uploads = imports.uploadTable;
    for (Course other : List.of(otherCourse, otherTenant)) {
      assertThatThrownBy(() -> uploads.require(other, "teacher", one.id()))
          .isInstanceOf(Problem.class);
    }
    assertThatThrownBy(() -> uploads.require(course, "colleague", one.id()))
        .isInstanceOf(Problem.class);
    assertThat(uploads.require(course, "teacher", one.id())).isEqualTo(one);
  }

  @Test
  void a_choice_is_the_same_after_it_was_written_down() {
    ImportChoice choice =
        new ImportChoice(
            3,
            NUMBER,
            java.util.Map.of(12, new java.math.BigDecimal("12.50"), 4, java.math.BigDecimal.TEN),
            true);
    assertThat(choice.text()).isEqualTo("3 LIS_SOURCED_ID true 4=10 12=12.50");
    assertThat(ImportChoice.parse(choice.text())).isEqualTo(choice);
  }
}
