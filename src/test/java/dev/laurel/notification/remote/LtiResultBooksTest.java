package dev.laurel.notification.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.lti.Scopes;
import dev.laurel.notification.BadgeColumn;
import dev.laurel.notification.ResultBooks.Entry;
import dev.laurel.notification.ResultBooks.Line;
import dev.laurel.notification.ResultBooks.Trouble;
import dev.laurel.notification.ResultBooks.Trouble.Kind;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.remote.OutgoingPlatform;
import dev.laurel.roster.Context;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Laurel writes into a gradebook (AGS 2.0), and what it makes of the answers. */
class LtiResultBooksTest {

  private static final URI ITEMS = URI.create("https://lms.example/items");
  private static final URI COLUMN = URI.create("https://lms.example/items/7?type_id=2");
  private static final URI SCORES = URI.create("https://lms.example/items/7/scores?type_id=2");
  private static final URI RESULTS =
      URI.create("https://lms.example/items/7/results?type_id=2&user_id=user-7");
  private static final BadgeColumn BADGE = new BadgeColumn("badge", "Limits & “more”");
  private static final Line LINE =
      new Line("user-7", "Badge earned: Limits", Instant.parse("2026-11-23T12:00:00Z"));

  private final Registering world = new Registering();
  private final OutgoingPlatform lms = new OutgoingPlatform(world);
  private final LtiResultBooks books = new LtiResultBooks(lms.connections());
  private final Context course = course();

  private Context course() {
    RegisteredPlatform platform =
        world.add.add(Registering.entry("LMS", "https://lms.example", "1"));
    return new Context(
        "course",
        "tenant",
        platform.deployments().getFirst().id(),
        "201",
        "Plants",
        Optional.of(ITEMS),
        Optional.empty(),
        Set.of(Scopes.LINE_ITEM, Scopes.SCORE, Scopes.RESULT_READONLY),
        true);
  }

  private Trouble trouble(int status) {
    lms.answer(SCORES, status);
    return catchThrowableOfType(Trouble.class, () -> books.post(course, COLUMN, LINE));
  }

  @Test
  void a_badge_is_all_points_in_its_column_with_its_name_as_the_comment() throws Trouble {
    lms.answer(SCORES, 200);
    books.post(course, COLUMN, LINE);
    assertThat(lms.bodies(SCORES))
        .singleElement()
        .asString()
        .contains("\"userId\":\"user-7\"", "\"scoreGiven\":100", "\"scoreMaximum\":100")
        .contains("\"comment\":\"Badge earned: Limits\"", "\"gradingProgress\":\"FullyGraded\"")
        .contains("2026-11-23T12:00:00");
  }

  @Test
  void a_new_column_lets_an_instructor_look_at_one_learner_from_the_gradebook() throws Trouble {
    lms.answer(ITEMS, 201, "{\"id\":\"" + COLUMN + "\",\"label\":\"Limits\"}");
    assertThat(books.create(course, BADGE)).isEqualTo(COLUMN);
    assertThat(lms.bodies(ITEMS))
        .singleElement()
        .asString()
        .contains("\"resourceId\":\"badge\"", "\"submissionReview\":{}");
  }

  @ParameterizedTest
  @CsvSource({
    "409, SUPERSEDED",
    "404, COLUMN_GONE",
    "500, LATER",
    "502, LATER",
    "503, LATER",
    "429, LATER",
    "403, FORBIDDEN",
    "400, REFUSED",
    "422, REFUSED"
  })
  void each_answer_of_the_lms_says_whether_to_try_again(int status, Kind kind) {
    assertThat(trouble(status).kind()).isEqualTo(kind);
  }

  @Test
  void what_canvas_says_with_400_of_an_older_time_is_no_refusal_for_good() {
    lms.answer(
        SCORES,
        400,
        "{\"errors\":{\"type\":\"bad_request\",\"message\":\"Provided timestamp of a before last"
            + " updated timestamp of b\"}}");
    assertThat(catchThrowableOfType(Trouble.class, () -> books.post(course, COLUMN, LINE)).kind())
        .isEqualTo(Kind.SUPERSEDED);
  }

  @Test
  void what_stands_in_a_cell_is_asked_for_one_learner_and_taken_of_that_one_only() throws Trouble {
    lms.answer(
        RESULTS,
        200,
        "[{\"userId\":\"other\",\"resultScore\":100,\"resultMaximum\":100},"
            + "{\"userId\":\"user-7\",\"resultScore\":51,\"resultMaximum\":100,"
            + "\"comment\":\"well done\"}]");
    assertThat(books.read(course, COLUMN, "user-7"))
        .contains(
            new Entry(
                Optional.of(new BigDecimal("51")),
                new BigDecimal("100"),
                Optional.of("well done")));
    lms.answer(RESULTS, 200, "[{\"userId\":\"other\",\"resultScore\":100}]");
    assertThat(books.read(course, COLUMN, "user-7")).isEmpty();
  }

  @Test
  void a_reading_that_the_lms_does_not_allow_is_told_apart_from_an_lms_that_does_not_answer() {
    for (int status : new int[] {401, 403}) {
      lms.answer(RESULTS, status);
      Kind told = status == 403 ? Kind.FORBIDDEN : Kind.LATER;
      assertThat(
              catchThrowableOfType(Trouble.class, () -> books.read(course, COLUMN, "user-7"))
                  .kind())
          .as("%d", status)
          .isEqualTo(told);
    }
  }

  @Test
  void the_reason_for_the_operator_has_no_token_in_it() {
    assertThat(trouble(500)).hasMessageNotContaining("Bearer");
  }

  @Test
  void a_course_of_an_lms_that_was_removed_is_not_written_to() {
    world.platforms.remove(world.platforms.all().getFirst().id());
    lms.answer(SCORES, 200);
    assertThat(catchThrowableOfType(RuntimeException.class, () -> books.post(course, COLUMN, LINE)))
        .isNotNull();
    assertThat(lms.bodies(SCORES)).isEmpty();
  }

  @Test
  void a_column_at_an_address_that_is_not_the_lms_gets_no_token() {
    URI elsewhere = URI.create("https://evil.example/items/7");
    assertThat(catchThrowableOfType(Exception.class, () -> books.post(course, elsewhere, LINE)))
        .isNotNull();
    assertThat(lms.bodies(URI.create("https://evil.example/items/7/scores"))).isEmpty();
  }
}
