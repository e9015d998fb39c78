package dev.laurel.grading;

import static dev.laurel.grading.CanvasForTests.ASSIGNMENT;
import static dev.laurel.grading.CanvasForTests.COURSE_ID;
import static dev.laurel.grading.CanvasForTests.ROOT;
import static dev.laurel.grading.CanvasForTests.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.laurel.shared.Problem;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who is believed, about what. */
class CanvasTrustTest {

  private static final String GRADE = message("good", "final.a grade");

  private final CanvasForTests canvas = new CanvasForTests();

  private static Problem problem(ThrowingCallable work) {
    Problem problem = catchThrowableOfType(Problem.class, work);
    assertThat(problem).isNotNull();
    return problem;
  }

  private void refuses(int status, String key, String secret, String body) {
    Problem problem = problem(() -> canvas.hear.hear(secret, body));
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.key()).isEqualTo(key);
    assertThat(problem.logDetail()).doesNotContain(canvas.secret());
    assertThat(canvas.item(ASSIGNMENT)).isEmpty();
  }

  private String signed() {
    return canvas.instructure.sign(GRADE);
  }

  @Test
  void a_wrong_secret_is_an_unknown_address() {
    refuses(404, "events-unknown", "guessed", signed());
    refuses(404, "events-unknown", "", signed());
    refuses(404, "events-unknown", "x".repeat(5_000), signed());
    refuses(404, "events-unknown", canvas.stream().secret().hash(), signed());
  }

  @Test
  void an_event_that_somebody_else_signed_is_refused() {
    refuses(401, "events-signature", canvas.secret(), canvas.instructure.forge(GRADE));
  }

  @Test
  void an_event_that_nobody_signed_is_refused() {
    String none = "{\"alg\":\"none\",\"kid\":\"2026-10-30\"}";
    refuses(401, "events-signature", canvas.secret(), canvas.instructure.withHeader(none, GRADE));
    refuses(401, "events-signature", canvas.secret(), GRADE);
    refuses(401, "events-signature", canvas.secret(), "");
  }

  @Test
  void a_body_that_was_cut_off_is_refused() {
    refuses(401, "events-signature", canvas.secret(), signed().substring(0, 900));
  }

  @Test
  void blanks_around_the_token_do_no_harm() {
    canvas.hear.hear(canvas.secret(), "\n" + signed() + "\r\n");
    assertThat(canvas.standing(ASSIGNMENT)).isPresent();
  }

  @Test
  void the_key_of_next_month_is_fetched_when_it_is_used_first() {
    canvas.hears(GRADE);
    assertThat(canvas.fetches()).isEqualTo(1);
    canvas.instructure.rotate();
    canvas.world.clock.forward(Duration.ofMinutes(2));
    canvas.hears(message("good", "cleared.a grade taken away"));
    assertThat(canvas.fetches()).isEqualTo(2);
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(2);
  }

  @Test
  void unknown_keys_cause_one_fetch_a_minute_at_most() {
    canvas.hears(GRADE);
    canvas.instructure.signWithUnpublishedKey();
    canvas.world.clock.forward(Duration.ofMinutes(2));
    String body = canvas.instructure.sign(message("good", "cleared.a grade taken away"));
    for (int i = 0; i < 20; i++) {
      assertThat(problem(() -> canvas.hear.hear(canvas.secret(), body)).status()).isEqualTo(401);
    }
    assertThat(canvas.fetches()).isEqualTo(2);
  }

  @Test
  void while_the_keys_cannot_be_fetched_canvas_is_asked_to_come_again() {
    canvas.keysDown(true);
    refuses(503, "events-keys", canvas.secret(), signed());
    canvas.keysDown(false);
    canvas.world.clock.forward(Duration.ofMinutes(2));
    canvas.hears(GRADE);
    assertThat(canvas.standing(ASSIGNMENT)).isPresent();
  }

  @Test
  void a_known_key_stays_in_use_while_the_set_cannot_be_fetched() {
    canvas.hears(GRADE);
    canvas.keysDown(true);
    canvas.world.clock.forward(Duration.ofHours(30));
    canvas.hears(message("good", "cleared.a grade taken away"));
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(2);
  }

  @Test
  void a_wrong_secret_causes_no_fetch() {
    refuses(404, "events-unknown", "guessed", signed());
    assertThat(canvas.fetches()).isZero();
  }

  @Test
  void the_first_event_of_a_known_course_says_which_root_account_it_is() {
    assertThat(canvas.stream().rootUuid()).isEmpty();
    canvas.hears(GRADE);
    assertThat(canvas.stream().rootUuid()).contains(ROOT);
  }

  @Test
  void events_of_another_root_account_are_refused_whatever_they_tell() {
    canvas.hears(message("good", "final.a completed course"));
    refuses(
        403,
        "events-account",
        canvas.secret(),
        canvas.instructure.sign(GRADE.replace(ROOT, "another root")));
    refuses(
        403,
        "events-account",
        canvas.secret(),
        canvas.instructure.sign(message("other", "a login").replace(ROOT, "another root")));
  }

  @Test
  void what_a_signed_launch_said_of_the_root_account_goes_before_the_first_event() {
    canvas.open("context", "deployment", COURSE_ID, Optional.of("told by a launch"));
    refuses(403, "events-account", canvas.secret(), signed());
    canvas.hears(GRADE.replace(ROOT, "told by a launch"));
    assertThat(canvas.stream().rootUuid()).contains("told by a launch");
  }

  @Test
  void a_root_account_that_was_forgotten_is_learned_anew() {
    canvas.hears(GRADE);
    canvas.streams.unbind(canvas.platform(), "deployment");
    canvas.hears(message("good", "cleared.a grade taken away").replace(ROOT, "after the move"));
    assertThat(canvas.stream().rootUuid()).contains("after the move");
  }

  @Test
  void a_caliper_grade_that_names_no_root_account_goes_by_its_course() {
    canvas.hears(message("good", "final.a completed course"));
    canvas.hears(message("good", "unstated.a grade in Caliper 1.1"));
    assertThat(canvas.standing(ASSIGNMENT)).isPresent();
    canvas.hears(
        message("good", "unstated.a grade in Caliper 1.1")
            .replace("course:20930000000000417", "course:20930000000000418")
            .replace("assignment:20930000000000088", "assignment:20930000000000089"));
    assertThat(canvas.world.ports.items().ofContext(canvas.course.contextId())).hasSize(2);
  }

  @Test
  void the_stream_of_one_tenant_tells_nothing_of_anothers_course() {
    canvas.add("second", "second deployment", "8:b", "other tenant");
    canvas.open("foreign", "second deployment", "20930000000000999", Optional.empty());
    canvas.hears(GRADE.replace(COURSE_ID, "20930000000000999"));
    assertThat(canvas.world.ports.items().ofContext("foreign")).isEmpty();
    assertThat(canvas.news().dropped()).isEqualTo(1);
  }

  @Test
  void one_event_in_the_streams_of_two_tenants_is_two_events() {
    canvas.add("second", "second deployment", "8:b", "other tenant");
    canvas.open("foreign", "second deployment", COURSE_ID, Optional.empty());
    canvas.streams.start(canvas.platforms.byId("second").orElseThrow(), "second deployment");
    canvas.hears(GRADE);
    canvas.hear.hear(canvas.secretOf("second"), signed());
    String there = canvas.world.ports.items().ofContext("foreign").getFirst().id();
    assertThat(canvas.world.ports.outcomes().of("ana", there)).hasSize(1);
    assertThat(canvas.ledger(ASSIGNMENT)).hasSize(1);
  }

  @Test
  void a_paused_registration_takes_no_events() {
    String secret = canvas.secret();
    canvas.pause();
    refuses(403, "events-closed", secret, signed());
  }

  @Test
  void an_address_that_was_replaced_or_switched_off_is_unknown_at_once() {
    String old = canvas.secret();
    canvas.streams.renew(canvas.platform(), "deployment");
    refuses(404, "events-unknown", old, signed());
    String now = canvas.secret();
    canvas.hears(GRADE);
    assertThat(canvas.standing(ASSIGNMENT)).isPresent();
    canvas.streams.stop(canvas.platform(), "deployment");
    assertThat(problem(() -> canvas.hear.hear(now, signed())).status()).isEqualTo(404);
  }
}
