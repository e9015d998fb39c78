package dev.laurel.launch;

import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.platform.RegistrationClosed;
import dev.laurel.platform.RegistrationState;
import dev.laurel.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AcceptLaunchTest {

  private final Arriving world = new Arriving();
  private final StartLogin.Started started =
      world.startLogin.start(Arriving.login(), Arriving.browser());
  private final Browser browser = Arriving.browser(started.browserSecret());

  private Map<String, List<String>> good() {
    return world.answer(started, claims -> {});
  }

  private void rejects(Check check, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(LaunchRejected.class, r -> assertThat(r.check()).isEqualTo(check));
  }

  private LaunchSession session(String contextId) {
    return world.sessions.find(browser.hashes(), contextId, Instant.EPOCH).orElseThrow();
  }

  @Test
  void opens_a_session_and_leads_to_the_course() {
    assertThat(world.acceptLaunch.accept(good(), browser)).isEqualTo("/courses/of-course-1");
    LaunchSession session = session("of-course-1");
    assertThat(session.learnerId()).isEqualTo("person-learner-1");
    assertThat(session.tenantId()).isEqualTo("tenant");
    assertThat(session.deploymentRowId()).isEqualTo(Arriving.DEPLOYMENT_ROW);
    assertThat(session.name()).contains("Ada Example");
    assertThat(session.email()).contains("ada@example.invalid");
    assertThat(session.isInstructor()).isFalse();
    assertThat(session.openedAt()).isEqualTo(world.clock.instant());
  }

  @Test
  void takes_the_role_and_the_language_of_the_launch() {
    world.launch(
        browser,
        claims -> {
          claims.put(claim("roles"), List.of("Instructor"));
          claims.put(claim("launch_presentation"), Map.of("locale", "de_AT"));
        });
    assertThat(session("of-course-1").isInstructor()).isTrue();
    assertThat(session("of-course-1").locale()).contains("de-AT");
  }

  @Test
  void works_without_name_and_email() {
    world.launch(
        browser,
        claims -> {
          claims.remove("name");
          claims.remove("email");
        });
    assertThat(session("of-course-1").name()).isEmpty();
    assertThat(session("of-course-1").email()).isEmpty();
  }

  @Test
  void cuts_a_name_that_is_too_long_and_leaves_out_such_an_address() {
    world.launch(
        browser,
        claims -> {
          claims.put("name", "a" + "𝒜".repeat(500));
          claims.put("email", "e".repeat(310) + "@example.invalid");
        });
    assertThat(session("of-course-1").name()).contains("a" + "𝒜".repeat(249));
    assertThat(session("of-course-1").email()).isEmpty();
  }

  @Test
  void refuses_the_same_launch_a_second_time() {
    Map<String, List<String>> form = good();
    world.acceptLaunch.accept(form, browser);
    rejects(Check.NONCE, () -> world.acceptLaunch.accept(form, browser));
  }

  @Test
  void refuses_a_second_token_for_the_same_login() {
    world.acceptLaunch.accept(good(), browser);
    rejects(
        Check.NONCE,
        () -> world.acceptLaunch.accept(world.answer(started, c -> c.put("sub", "x")), browser));
  }

  @Test
  void refuses_a_token_of_another_login() {
    StartLogin.Started other = world.startLogin.start(Arriving.login(), browser);
    String foreign = world.answer(other, c -> {}).get("id_token").getFirst();
    String state = good().get("state").getFirst();
    rejects(Check.NONCE, () -> world.acceptLaunch.accept(Arriving.form(foreign, state), browser));
  }

  @Test
  void refuses_another_browser() {
    Browser other = Arriving.browser("x".repeat(43));
    rejects(Check.BROWSER, () -> world.acceptLaunch.accept(good(), other));
    assertThat(world.arrived).isEmpty();
  }

  @Test
  void says_so_when_the_browser_keeps_no_cookie() {
    assertThatThrownBy(() -> world.acceptLaunch.accept(good(), Arriving.browser()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.key()).isEqualTo("launch-no-cookie"));
  }

  @Test
  void takes_a_browser_that_was_given_two_secrets_at_once() {
    Browser both = Arriving.browser("x".repeat(43), started.browserSecret());
    assertThat(world.acceptLaunch.accept(good(), both)).isEqualTo("/courses/of-course-1");
  }

  @Test
  void refuses_a_state_that_was_not_written_here() {
    String token = good().get("id_token").getFirst();
    for (String state : List.of("x", "A".repeat(100), "A".repeat(5000), "%")) {
      rejects(Check.STATE, () -> world.acceptLaunch.accept(Arriving.form(token, state), browser));
    }
  }

  @Test
  void refuses_an_answer_that_took_longer_than_ten_minutes() {
    world.clock.forward(Duration.ofMinutes(10));
    rejects(Check.STATE, () -> world.acceptLaunch.accept(good(), browser));
  }

  @Test
  void takes_an_answer_just_in_time() {
    world.clock.forward(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(world.acceptLaunch.accept(good(), browser)).isNotBlank();
  }

  @Test
  void refuses_a_token_that_expired() {
    Map<String, List<String>> form = good();
    world.clock.forward(Duration.ofMinutes(3));
    rejects(Check.EXPIRED, () -> world.acceptLaunch.accept(form, browser));
  }

  @Test
  void refuses_a_deployment_that_is_not_registered() {
    Map<String, List<String>> login = Arriving.login();
    login.put("lti_deployment_id", List.of("unknown"));
    StartLogin.Started elsewhere = world.startLogin.start(login, browser);
    Map<String, List<String>> form =
        world.answer(elsewhere, c -> c.put(claim("deployment_id"), "unknown"));
    rejects(Check.DEPLOYMENT_UNKNOWN, () -> world.acceptLaunch.accept(form, browser));
    assertThat(world.waiting.of("platform-row"))
        .as("noted for the operator")
        .extracting(w -> w.deploymentId())
        .containsExactly("unknown");
  }

  @Test
  void notes_no_deployment_of_a_launch_that_fails_another_check() {
    Map<String, List<String>> login = Arriving.login();
    login.remove("lti_deployment_id");
    StartLogin.Started elsewhere = world.startLogin.start(login, browser);
    Map<String, Object> bad =
        Map.of(
            "aud",
            "another",
            claim("target_link_uri"),
            "https://evil.example/",
            "nonce",
            "x",
            claim("roles"),
            "none");
    bad.forEach(
        (name, value) -> {
          Map<String, List<String>> form =
              world.answer(
                  elsewhere,
                  c -> {
                    c.put(claim("deployment_id"), "unknown");
                    c.put(name, value);
                  });
          assertThatThrownBy(() -> world.acceptLaunch.accept(form, browser))
              .isInstanceOf(LaunchRejected.class);
        });
    assertThat(world.waiting.all()).isEmpty();
  }

  @Test
  void refuses_an_lms_that_was_paused_since_the_login() {
    world.platforms.change(
        "platform-row", RegistrationState.byHand().with(RegistrationState.Status.PAUSED));
    assertThatThrownBy(() -> world.acceptLaunch.accept(good(), browser))
        .isInstanceOf(RegistrationClosed.class);
    assertThat(world.arrived).isEmpty();
  }

  @Test
  void begins_no_login_for_an_lms_that_waits_for_approval() {
    world.platforms.change(
        "platform-row", RegistrationState.byHand().with(RegistrationState.Status.PENDING));
    world.clock.forward(Duration.ofSeconds(5)); // so long a registration is kept
    assertThatThrownBy(() -> world.startLogin.start(Arriving.login(), browser))
        .isInstanceOf(RegistrationClosed.class);
  }

  @Test
  void refuses_another_deployment_than_that_of_the_login() {
    Map<String, List<String>> form =
        world.answer(started, c -> c.put(claim("deployment_id"), "other"));
    assertThatThrownBy(() -> world.acceptLaunch.accept(form, browser))
        .isInstanceOfSatisfying(
            LaunchRejected.class,
            r -> assertThat(r.check()).isIn(Check.DEPLOYMENT, Check.DEPLOYMENT_UNKNOWN));
  }

  @Test
  void refuses_an_impostor() {
    Map<String, String> request = Arriving.query(started.redirect());
    Map<String, Object> claims = world.lms.resourceLinkClaims();
    claims.put("nonce", request.get("nonce"));
    String forged = PlatformForTests.impostor().idToken(claims);
    Map<String, List<String>> form = Arriving.form(forged, String.valueOf(request.get("state")));
    rejects(Check.SIGNATURE, () -> world.acceptLaunch.accept(form, browser));
  }

  @Test
  void refuses_a_target_on_another_site() {
    Map<String, List<String>> form =
        world.answer(started, c -> c.put(claim("target_link_uri"), "https://evil.example/"));
    rejects(Check.TARGET_LINK, () -> world.acceptLaunch.accept(form, browser));
  }

  @Test
  void refuses_when_the_registration_was_removed_since_the_login() {
    world.platforms.remove("platform-row");
    rejects(Check.REGISTRATION_UNKNOWN, () -> world.acceptLaunch.accept(good(), browser));
  }

  @Test
  void says_so_when_the_keys_of_the_lms_cannot_be_read() {
    world.keysAreDown = true;
    rejects(Check.PLATFORM_KEYS_UNREACHABLE, () -> world.acceptLaunch.accept(good(), browser));
  }

  @Test
  void answers_an_error_of_the_lms() {
    Map<String, List<String>> form = new HashMap<>();
    form.put("error", List.of("access_denied"));
    form.put("error_description", List.of("no"));
    form.put("state", List.of("whatever"));
    rejects(Check.PLATFORM_ERROR, () -> world.acceptLaunch.accept(form, browser));
  }

  @Test
  void notes_the_last_launch_every_ten_minutes_only() {
    Instant first = world.clock.instant();
    world.launch(browser, c -> {});
    assertThat(world.platforms.all().getFirst().lastLaunchAt()).as("not in the launch").isEmpty();
    world.notes.runBatch();
    assertThat(world.platforms.all().getFirst().lastLaunchAt()).contains(first);
    world.clock.forward(Duration.ofMinutes(9));
    world.launch(browser, c -> {});
    world.notes.runBatch();
    assertThat(world.platforms.all().getFirst().lastLaunchAt()).contains(first);
    world.clock.forward(Duration.ofMinutes(1));
    world.launch(browser, c -> {});
    world.notes.runBatch();
    assertThat(world.platforms.all().getFirst().lastLaunchAt()).contains(world.clock.instant());
  }

  @Test
  void keeps_two_courses_of_one_browser_apart() {
    world.launch(browser, c -> c.put(claim("roles"), List.of("Instructor")));
    world.launch(
        browser, c -> c.put(claim("context"), Map.of("id", "course-2", "title", "Another")));
    assertThat(session("of-course-1").isInstructor()).isTrue();
    assertThat(session("of-course-2").isInstructor()).isFalse();
  }

  @Test
  void the_newest_launch_of_a_course_says_who_somebody_is() {
    world.launch(browser, c -> c.put(claim("roles"), List.of("Instructor")));
    world.clock.forward(Duration.ofSeconds(1));
    world.launch(browser, c -> c.put("sub", "another"));
    assertThat(session("of-course-1").learnerId()).isEqualTo("person-another");
    assertThat(session("of-course-1").isInstructor()).isFalse();
  }
}
