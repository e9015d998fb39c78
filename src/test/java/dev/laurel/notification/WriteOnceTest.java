package dev.laurel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.lti.Scopes;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.ResultBooks.Line;
import dev.laurel.notification.ResultBooks.Trouble;
import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.roster.Context;
import dev.laurel.testing.HandClock;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A line whose answer was lost, at an LMS that behaves as Moodle 5.0 or as Canvas does. */
class WriteOnceTest {

  private static final URI COLUMN = URI.create("https://lms.example/items/3?type_id=1");

  private final HandClock clock = new HandClock();
  private final People people = new People();
  private final Line line = new Line("user-7", "Badge earned: Limits", clock.instant());

  @BeforeEach
  void resultsMayBeRead() {
    people.scopes = Set.of(Scopes.SCORE, Scopes.LINE_ITEM, Scopes.RESULT_READONLY);
  }

  /** One cell; what is common to both. */
  private abstract class Cell implements ResultBooks {
    @Nullable Line held;
    Optional<BigDecimal> points = Optional.empty();
    final List<String> comments = new ArrayList<>();
    boolean answersAreLost;
    int posts;
    int reads;

    /** Whether the LMS refuses a line because of its time. */
    abstract boolean isOld(Line line);

    /** Somebody types a grade, or nothing, a minute later. */
    abstract void teacherTypes(@Nullable String grade);

    @Override
    public void post(Context course, URI column, Line line) throws Trouble {
      posts++;
      if (isOld(line)) {
        throw trouble(Kind.SUPERSEDED);
      }
      held = line;
      points = Optional.of(new BigDecimal("100"));
      comments.add(line.comment());
      if (answersAreLost) {
        throw trouble(Kind.LATER);
      }
    }

    @Override
    public Optional<Entry> read(Context course, URI column, String userId) throws Trouble {
      assertThat(column).isEqualTo(COLUMN);
      assertThat(userId).isEqualTo("user-7");
      reads++;
      if (answersAreLost) {
        throw trouble(Kind.LATER);
      }
      return Optional.ofNullable(held)
          .map(
              there ->
                  new Entry(
                      points, new BigDecimal("100.00"), comments.stream().reduce((a, b) -> b)));
    }

    @Override
    public Optional<URI> find(Context course, BadgeColumn column) {
      throw new UnsupportedOperationException();
    }

    @Override
    public URI create(Context course, BadgeColumn column) {
      throw new UnsupportedOperationException();
    }
  }

  /** Refuses what is not newer by a second; a teacher's entry has a time of its own. */
  private class Moodle extends Cell {
    @Override
    boolean isOld(Line line) {
      return held != null && !line.at().isAfter(held.at());
    }

    @Override
    void teacherTypes(@Nullable String grade) {
      held = line.at(clock.instant().plusSeconds(60));
      points = Optional.ofNullable(grade).map(BigDecimal::new);
    }
  }

  /** Refuses what is older; a teacher's entry moves no time. */
  private final class Canvas extends Cell {
    @Override
    boolean isOld(Line line) {
      return held != null && line.at().isBefore(held.at());
    }

    @Override
    void teacherTypes(@Nullable String grade) {
      held = held == null ? line.at(line.at().minusSeconds(60)) : held;
      points = Optional.ofNullable(grade).map(BigDecimal::new);
    }
  }

  private static Trouble trouble(Kind kind) {
    return new Trouble(kind, kind.name(), Optional.empty());
  }

  private Attempt write(Cell lms, int failed) throws Trouble {
    return new WriteOnce(lms, clock).write(people.context(), COLUMN, line, failed);
  }

  private void loseAnswer(Cell lms) {
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
    Cell moodle = new Moodle();
    assertThat(write(moodle, 0)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.reads).isZero();
  }

  @Test
  void a_line_that_moodle_stored_before_the_answer_was_lost_is_delivered() throws Trouble {
    Cell moodle = new Moodle();
    loseAnswer(moodle);
    assertThat(write(moodle, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.posts).isEqualTo(1);
  }

  @Test
  void after_a_crash_that_counted_nothing_the_refusal_of_moodle_is_looked_into() throws Trouble {
    Cell moodle = new Moodle();
    loseAnswer(moodle);
    assertThat(write(moodle, 0)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.posts).isEqualTo(2);
  }

  @Test
  void a_line_that_was_lost_on_its_way_is_written_at_the_next_try() throws Trouble {
    Cell moodle = new Moodle();
    assertThat(write(moodle, 3)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(moodle.comments).hasSize(1);
  }

  @Test
  void a_newer_grade_of_a_teacher_stays_and_is_told_apart_from_our_own_line() throws Trouble {
    for (int failed : new int[] {0, 1}) {
      Cell moodle = new Moodle();
      moodle.teacherTypes("40");
      assertThatStays(write(moodle, failed));
      assertThat(moodle.points).contains(new BigDecimal("40"));
    }
  }

  @Test
  void a_grade_that_a_teacher_emptied_stays_empty() throws Trouble {
    Cell moodle = new Moodle();
    loseAnswer(moodle);
    moodle.teacherTypes(null);
    assertThatStays(write(moodle, 0));
    assertThatStays(write(moodle, 1));
    moodle.comments.clear();
    assertThatStays(write(moodle, 1));
    assertThat(moodle.points).isEmpty();
  }

  @Test
  void where_the_lms_refuses_the_time_though_it_holds_nothing_the_line_comes_with_a_newer_one()
      throws Trouble {
    clock.forward(Duration.ofMinutes(5));
    Cell odd =
        new Moodle() {
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
    Cell canvas = new Canvas();
    loseAnswer(canvas);
    assertThat(write(canvas, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(canvas.comments).hasSize(1);
  }

  @Test
  void what_a_teacher_changed_at_canvas_after_the_lost_answer_is_not_overwritten() throws Trouble {
    Cell canvas = new Canvas();
    loseAnswer(canvas);
    canvas.teacherTypes("40");
    assertThatStays(write(canvas, 1));
    assertThat(canvas.points).contains(new BigDecimal("40"));
  }

  @Test
  void what_stood_at_canvas_before_gives_way_at_the_second_try_as_at_the_first() throws Trouble {
    Cell canvas = new Canvas();
    canvas.teacherTypes("40");
    assertThat(write(canvas, 1)).isEqualTo(Attempt.ended(Ending.DELIVERED));
    assertThat(canvas.points).contains(new BigDecimal("100"));
  }

  @Test
  void a_newer_line_at_canvas_stays() throws Trouble {
    Cell canvas = new Canvas();
    canvas.held = line.at(line.at().plusSeconds(60));
    canvas.points = Optional.of(new BigDecimal("40"));
    assertThatStays(write(canvas, 0));
    assertThat(canvas.points).contains(new BigDecimal("40"));
  }

  @Test
  void where_results_may_not_be_read_a_refusal_is_all_that_is_known() throws Trouble {
    people.scopes = Set.of(Scopes.SCORE, Scopes.LINE_ITEM);
    Cell moodle = new Moodle();
    loseAnswer(moodle);
    assertThat(catchThrowableOfType(Trouble.class, () -> write(moodle, 1)).kind())
        .isEqualTo(Kind.SUPERSEDED);
    assertThat(moodle.reads).isZero();
  }

  @Test
  void an_lms_that_does_not_say_what_stands_there_is_asked_later_and_written_to_later() {
    Cell canvas = new Canvas();
    canvas.answersAreLost = true;
    assertThat(catchThrowableOfType(Trouble.class, () -> write(canvas, 1)).kind())
        .isEqualTo(Kind.LATER);
    assertThat(canvas.posts).isZero();
  }
}
