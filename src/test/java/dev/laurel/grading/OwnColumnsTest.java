package dev.laurel.grading;

import static dev.laurel.grading.CanvasForTests.ASSIGNMENT;
import static dev.laurel.grading.CanvasForTests.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.GradedItem.Purpose;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Columns that Laurel reports badges into come back from Canvas as assignments. */
class OwnColumnsTest {

  private static final String GRADE = message("good", "final.a grade");
  private static final String CREATED = message("good", "listed.an assignment");
  private static final String CALIPER = message("good", "unstated.a grade in Caliper 1.1");

  /** As Laurel posts it: all points. */
  private static final String FULL = CALIPER.replace("\"scoreGiven\": 18", "\"scoreGiven\": 20");

  private final CanvasForTests canvas = new CanvasForTests();

  /** Laurel learns of its column. */
  private void column(String label, int points) {
    canvas.world.updateItems.add(
        canvas.course,
        Channel.AGS_RESULT,
        new ListedItem(
            "https://canvas.example/lineitems/" + label,
            label,
            BigDecimal.valueOf(points),
            Optional.of("badge"),
            Optional.of(UpdateItems.BADGE_TAG)));
  }

  private boolean isActivity() {
    return canvas.item(ASSIGNMENT).filter(item -> item.purpose() == Purpose.INPUT).isPresent();
  }

  @Test
  void a_column_is_known_by_its_title_and_points() {
    column("Osmosis lab", 20);
    canvas.hears(GRADE);
    assertThat(isActivity()).isFalse();
    assertThat(canvas.standing(ASSIGNMENT)).isEmpty();
  }

  @Test
  void once_it_was_known_by_its_title_it_is_known_without() {
    column("Osmosis lab", 20);
    canvas.hears(CREATED);
    canvas.hears(CALIPER);
    assertThat(isActivity()).isFalse();
    assertThat(canvas.standing(ASSIGNMENT)).isEmpty();
  }

  @Test
  void and_also_after_somebody_called_it_otherwise() {
    column("Osmosis lab", 20);
    canvas.hears(CREATED);
    canvas.hears(CREATED.replace("Osmosis lab", "Something else"));
    canvas.hears(GRADE.replace("Osmosis lab", "Something else"));
    assertThat(isActivity()).isFalse();
    assertThat(canvas.standing(ASSIGNMENT)).isEmpty();
  }

  @Test
  void a_column_that_canvas_told_of_before_laurel_knew_it_is_no_activity_any_more() {
    canvas.hears(CREATED);
    column("Osmosis lab", 20);
    canvas.hears(CALIPER);
    assertThat(isActivity()).isFalse();
    assertThat(canvas.standing(ASSIGNMENT)).isEmpty();
  }

  @Test
  void an_assignment_with_grades_stays_when_a_badge_is_called_like_it() {
    canvas.hears(GRADE);
    column("Osmosis lab", 20);
    canvas.hears(GRADE.replace("\"score\": 18", "\"score\": 19").replace("05.222Z", "06.222Z"));
    assertThat(isActivity()).isTrue();
    assertThat(canvas.standing(ASSIGNMENT).orElseThrow().score())
        .isEqualTo(Grades.points("19", "20"));
  }

  @Test
  void an_assignment_of_the_same_title_and_other_points_is_an_activity() {
    column("Osmosis lab", 100);
    canvas.hears(GRADE);
    assertThat(isActivity()).isTrue();
  }

  @Test
  void all_points_in_something_without_a_title_are_kept_since_they_may_be_of_an_activity() {
    column("Osmosis lab", 20);
    canvas.hears(FULL);
    assertThat(isActivity()).isTrue();
    assertThat(canvas.standing(ASSIGNMENT).orElseThrow().finding().score())
        .isEqualTo(Grades.points("20", "20"));
  }

  @Test
  void until_the_title_tells_that_they_were_badges() {
    column("Osmosis lab", 20);
    canvas.hears(FULL);
    canvas.hears(CREATED);
    assertThat(isActivity()).isFalse();
    canvas.hears(FULL.replace("05.222Z", "06.222Z").replace("6d01", "6d09"));
    assertThat(canvas.ledger(ASSIGNMENT)).as("nothing more is taken").hasSize(1);
  }

  @Test
  void other_grades_without_a_title_are_of_an_activity_whatever_it_is_called_later() {
    column("Osmosis lab", 20);
    canvas.hears(CALIPER);
    canvas.hears(CREATED);
    assertThat(isActivity()).isTrue();
    canvas.hears(FULL.replace("05.222Z", "06.222Z").replace("6d01", "6d09"));
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(2);
  }

  @Test
  void all_points_in_an_assignment_of_a_known_title_stay_when_a_badge_is_called_like_it() {
    canvas.hears(GRADE.replace("\"score\": 18", "\"score\": 20"));
    column("Osmosis lab", 20);
    canvas.hears(CREATED);
    assertThat(isActivity()).isTrue();
  }

  @Test
  void a_completed_course_is_no_column() {
    column("Cell walls", 1);
    canvas.hears(message("good", "final.a completed course"));
    assertThat(canvas.item("urn:instructure:canvas:course:20930000000000417:completion"))
        .isPresent();
  }
}
