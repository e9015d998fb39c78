package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ImportPreview.Exported;
import dev.laurel.grading.ImportPreview.Exported.By;
import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.roster.LearnerKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grades count for the moment at which a file was exported, not at which it was uploaded. */
class ExportedImportTest {

  private static final LearnerKey.Kind NUMBER = LearnerKey.Kind.LIS_SOURCED_ID;

  private final Listening world = new Listening();
  private final ImportsForTests imports = new ImportsForTests(world);
  private final Course course = Grades.course(world.ids);

  /** When everything here is uploaded; whole seconds, as files have them. */
  private final Instant now = world.clock.instant();

  @BeforeEach
  void people() {
    imports.knowPeople();
  }

  private static String row(String number, String grade, Object seconds) {
    return "Ana,Öztürk," + number + "," + grade + "," + seconds + "\n";
  }

  private static String moodle(String... rows) {
    return "First name,Last name,ID number,Quiz (Real),Last downloaded from this course\n"
        + String.join("", rows);
  }

  private long secondsAgo(Duration past) {
    return now.minus(past).getEpochSecond();
  }

  private GradeImport chosen(String text) {
    return imports.chosen(course, text, NUMBER, true);
  }

  private void record(GradeImport one) {
    imports.confirm(imports.again(one));
    imports.work();
  }

  private GradeImport said(GradeImport one, Optional<Instant> exported) {
    imports.uploadTable.choose(one, one.choice().orElseThrow().exported(exported));
    return imports.again(one);
  }

  private Optional<String> holds(String learner) {
    return imports.holds(course, learner, "Quiz");
  }

  private Standing held(String learner) {
    return world
        .ports
        .standings()
        .of(learner, List.of(imports.item(course, "Quiz").id()))
        .getFirst();
  }

  @Test
  void a_file_of_last_week_undoes_nothing_that_was_heard_yesterday() {
    record(chosen(moodle(row("s1", "9", secondsAgo(Duration.ofDays(1))))));
    GradeImport lastWeek =
        chosen(
            moodle(
                row("s1", "5", secondsAgo(Duration.ofDays(7))),
                row("s2", "6", secondsAgo(Duration.ofDays(7)))));
    ImportPreview preview = imports.preview(lastWeek, Fate.OLDER);
    assertThat(preview.count(Fate.OLDER)).isEqualTo(1);
    assertThat(preview.count(Fate.NEW)).isEqualTo(1);
    assertThat(preview.lines().getFirst().cell().orElseThrow().before())
        .isEqualTo(Grades.points("9", "10"));
    record(lastWeek);
    assertThat(holds("ana")).contains("9/10");
    assertThat(holds("ben")).contains("6/10");
    assertThat(held("ben").occurredAt()).isEqualTo(now.minus(Duration.ofDays(7)));
  }

  @Test
  void each_row_counts_for_its_own_moment() {
    record(
        chosen(
            moodle(
                row("s1", "9", secondsAgo(Duration.ofHours(2))),
                row("s2", "8", secondsAgo(Duration.ofHours(3))))));
    assertThat(held("ana").occurredAt()).isEqualTo(now.minus(Duration.ofHours(2)));
    assertThat(held("ben").occurredAt()).isEqualTo(now.minus(Duration.ofHours(3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "soon", "176400000", "01764000000", "9999999999", "1764000000.5"})
  void what_is_no_moment_before_the_upload_counts_for_the_upload(String seconds) {
    record(chosen(moodle(row("s1", "9", seconds))));
    assertThat(held("ana").occurredAt()).isEqualTo(now);
  }

  @Test
  void a_table_without_times_counts_for_the_upload_until_somebody_says_when() {
    GradeImport one = chosen("ID number,Quiz\ns1,9\n");
    assertThat(imports.preview(one, Fate.NEW).exported()).isEqualTo(new Exported(now, By.UPLOAD));
    Instant yesterday = now.minus(Duration.ofDays(1));
    GradeImport older = said(one, Optional.of(yesterday));
    assertThat(imports.preview(older, Fate.NEW).exported())
        .isEqualTo(new Exported(yesterday, By.PERSON));
    record(older);
    assertThat(held("ana").occurredAt()).isEqualTo(yesterday);
  }

  @Test
  void what_a_person_says_counts_for_all_rows_until_they_take_it_back() {
    Instant file = now.minus(Duration.ofDays(7));
    GradeImport one =
        chosen(
            moodle(
                row("s1", "9", file.getEpochSecond()),
                row("s2", "8", file.minusSeconds(60).getEpochSecond())));
    assertThat(imports.preview(one, Fate.NEW).exported()).isEqualTo(new Exported(file, By.FILE));
    Instant said = now.minusSeconds(90);
    GradeImport changed = said(one, Optional.of(said));
    assertThat(imports.preview(said(changed, Optional.empty()), Fate.NEW).exported().by())
        .isEqualTo(By.FILE);
    record(said(one, Optional.of(said)));
    assertThat(held("ana").occurredAt()).isEqualTo(said);
    assertThat(held("ben").occurredAt()).isEqualTo(said);
  }

  @Test
  void of_two_files_of_one_moment_the_one_that_was_uploaded_later_holds_in_either_order() {
    for (boolean laterFirst : new boolean[] {false, true}) {
      Course fresh = Grades.course(world.ids);
      long moment = secondsAgo(Duration.ofDays(1));
      GradeImport wrong = imports.chosen(fresh, moodle(row("s1", "5", moment)), NUMBER, true);
      imports.confirm(wrong);
      world.clock.forward(Duration.ofMillis(1));
      GradeImport mended = imports.chosen(fresh, moodle(row("s1", "9", moment)), NUMBER, true);
      imports.confirm(mended);
      imports.recordRows.goOn(imports.again(laterFirst ? mended : wrong));
      imports.recordRows.goOn(imports.again(laterFirst ? wrong : mended));
      assertThat(imports.holds(fresh, "ana", "Quiz")).contains("9/10");
    }
  }

  @Test
  void the_preview_knows_which_of_two_files_of_one_moment_holds() {
    long moment = secondsAgo(Duration.ofDays(1));
    GradeImport earlier = chosen(moodle(row("s1", "5", moment)));
    imports.confirm(earlier);
    world.clock.forward(Duration.ofMillis(1));
    GradeImport later = chosen(moodle(row("s1", "9", moment)));
    imports.work();
    assertThat(imports.preview(later, Fate.CHANGED).count(Fate.CHANGED)).isEqualTo(1);
    record(later);
    assertThat(
            imports
                .previewImport
                .of(
                    earlier,
                    imports.uploadTable.table(chosen(moodle(row("s1", "5", moment)))),
                    Optional.empty(),
                    0)
                .count(Fate.OLDER))
        .isEqualTo(1);
  }

  @Test
  void a_choice_with_a_time_is_the_same_after_it_was_written_down() {
    ImportChoice choice =
        new ImportChoice(
            3,
            NUMBER,
            Map.of(4, BigDecimal.TEN),
            true,
            Optional.of(Instant.parse("2026-11-23T14:00:00Z")));
    assertThat(choice.text()).isEqualTo("3 LIS_SOURCED_ID true 4=10 @2026-11-23T14:00:00Z");
    assertThat(ImportChoice.parse(choice.text())).isEqualTo(choice);
  }
}
