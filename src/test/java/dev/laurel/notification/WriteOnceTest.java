package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.lti.Scopes;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.GradebookCell.Canvas;
import dev.laurel.notification.GradebookCell.Moodle;
import dev.laurel.notification.ResultBooks.Line;
import dev.laurel.notification.ResultBooks.Trouble;
import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.testing.HandClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A line whose answer was lost. */
class WriteOnceTest {

  private final HandClock clock = new HandClock();
  private final People people = new People();
  private final Line line = new Line(GradebookCell.USER, "Badge earned: Limits", clock.instant());

  @BeforeEach
  void resultsMayBeRead() {
    people.scopes = Set.of(Scopes.SCORE, Scopes.LINE_ITEM, Scopes.RESULT_READONLY);
  }

  private Attempt write(GradebookCell lms, int failed) throws Trouble {
    return new WriteOnce(lms, clock).write(people.context(), GradebookCell.COLUMN, line, failed);
  }

  private void loseAnswer(GradebookCell lms) {
    lms.answersAreLost = true;
    assertThat(catchThrowableOfType(Trouble.class, () -> write(lms, 0)).kind())
        .isEqualTo(Kind.LATER);
    lms.answersAreLost = false;
  }

  private static void assertThatStays(Attempt attempt) {
    assertThat(attempt)
        .isInstanceOfSatisfying(
            Ended.class,
            ended -> {
              assertThat(ended.ending()).isEqualTo(Ending.SUPERSEDED);
              assertThat(ended.detail()).isNotBlank();
            });
  }

  @Test
  void a_line_that_nobody_wrote_before_is_one_call() throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    assertThat(write(moodle, 0)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.reads).isZero();
  }

  @Test
  void a_line_that_moodle_stored_before_the_answer_was_lost_is_delivered() throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    loseAnswer(moodle);
    assertThat(write(moodle, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.posts).isEqualTo(1);
  }

  @Test
  void after_a_crash_that_counted_nothing_the_refusal_of_moodle_is_looked_into() throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    loseAnswer(moodle);
    assertThat(write(moodle, 0)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.posts).isEqualTo(2);
  }

  @Test
  void a_line_that_was_lost_on_its_way_is_written_at_the_next_try() throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    assertThat(write(moodle, 3)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.comments).hasSize(1);
  }

  @Test
  void a_newer_grade_of_a_teacher_stays_and_is_told_apart_from_our_own_line() throws Trouble {
    for (int failed : new int[] {0, 1}) {
      GradebookCell moodle = new Moodle(clock.instant());
      moodle.teacherTypes("40");
      assertThatStays(write(moodle, failed));
      assertThat(moodle.points).contains(new BigDecimal("40"));
    }
  }

  @Test
  void a_grade_that_a_teacher_emptied_stays_empty() throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    loseAnswer(moodle);
    moodle.teacherTypes(null);
    assertThatStays(write(moodle, 0));
    assertThatStays(write(moodle, 1));
    moodle.comments.clear();
    assertThatStays(write(moodle, 1));
    assertThat(moodle.points).isEmpty();
  }

  @Test
  void a_grade_that_a_teacher_emptied_stays_empty_where_the_lms_leaves_out_empty_results()
      throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    moodle.emptyIsLeftOut = true;
    loseAnswer(moodle);
    moodle.teacherTypes(null);
    clock.forward(Duration.ofMinutes(5));
    assertThatStays(write(moodle, 1));
    assertThat(moodle.points).isEmpty();
  }

  @Test
  void where_the_lms_refuses_the_time_though_it_holds_nothing_the_line_comes_with_a_newer_one()
      throws Trouble {
    clock.forward(Duration.ofMinutes(5));
    GradebookCell odd =
        new Moodle(clock.instant()) {
          @Override
          boolean isOld(Line line) {
            return line.at().isBefore(clock.instant());
          }
        };
    assertThat(write(odd, 0)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(odd.points).isPresent();
    assertThat(odd.posts).isEqualTo(2);
  }

  @Test
  void what_canvas_stored_is_not_written_again_so_that_the_comment_stands_there_once()
      throws Trouble {
    GradebookCell canvas = new Canvas(clock.instant());
    loseAnswer(canvas);
    assertThat(write(canvas, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(canvas.comments).hasSize(1);
  }

  @Test
  void what_a_teacher_changed_at_canvas_after_the_lost_answer_is_not_overwritten() throws Trouble {
    GradebookCell canvas = new Canvas(clock.instant());
    loseAnswer(canvas);
    canvas.teacherTypes("40");
    assertThatStays(write(canvas, 1));
    assertThat(canvas.points).contains(new BigDecimal("40"));
  }

  @Test
  void what_stood_at_canvas_before_gives_way_at_the_second_try_as_at_the_first() throws Trouble {
    GradebookCell canvas = new Canvas(clock.instant());
    canvas.teacherTypes("40");
    assertThat(write(canvas, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(canvas.points).contains(new BigDecimal("100"));
  }

  @Test
  void a_newer_line_at_canvas_stays() throws Trouble {
    GradebookCell canvas = new Canvas(clock.instant());
    canvas.held = line.at(line.at().plusSeconds(60));
    canvas.points = Optional.of(new BigDecimal("40"));
    assertThatStays(write(canvas, 0));
    assertThat(canvas.points).contains(new BigDecimal("40"));
  }

  @Test
  void where_results_may_not_be_read_a_refusal_is_all_that_is_known() throws Trouble {
    people.scopes = Set.of(Scopes.SCORE, Scopes.LINE_ITEM);
    GradebookCell moodle = new Moodle(clock.instant());
    loseAnswer(moodle);
    assertThat(catchThrowableOfType(Trouble.class, () -> write(moodle, 1)).kind())
        .isEqualTo(Kind.SUPERSEDED);
    assertThat(moodle.reads).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN", "REFUSED", "COLUMN_GONE"})
  void a_line_is_written_at_the_next_try_though_the_lms_lets_nobody_read(Kind kind) throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    moodle.readingFails = kind;
    assertThat(write(moodle, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.points).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN", "REFUSED", "COLUMN_GONE"})
  void a_refusal_that_nobody_may_look_into_is_all_that_is_known(Kind kind) throws Trouble {
    GradebookCell moodle = new Moodle(clock.instant());
    moodle.teacherTypes("40");
    moodle.readingFails = kind;
    for (int failed : new int[] {0, 1}) {
      assertThat(catchThrowableOfType(Trouble.class, () -> write(moodle, failed)).kind())
          .isEqualTo(Kind.SUPERSEDED);
    }
    assertThat(moodle.points).contains(new BigDecimal("40"));
  }

  @Test
  void an_lms_that_does_not_say_what_stands_there_is_asked_later_and_written_to_later() {
    GradebookCell canvas = new Canvas(clock.instant());
    canvas.answersAreLost = true;
    assertThat(catchThrowableOfType(Trouble.class, () -> write(canvas, 1)).kind())
        .isEqualTo(Kind.LATER);
    assertThat(canvas.posts).isZero();
  }
}
