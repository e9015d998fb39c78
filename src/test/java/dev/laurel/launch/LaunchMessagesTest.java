package dev.laurel.launch;

import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.DeepLinkingSettings;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each kind of message leads, whoever comes. */
class LaunchMessagesTest {

  private static final String SETTINGS =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
  private static final String BADGE = "01890a5d-ac96-774b-bcce-b302099a8057";

  private final Arriving world = new Arriving();
  private final StartLogin.Started started =
      world.startLogin.start(Arriving.login(), Arriving.browser());
  private final Browser browser = Arriving.browser(started.browserSecret());

  private void refuses(String key, Consumer<Map<String, Object>> change) {
    assertThatThrownBy(() -> world.launch(browser, change))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
  }

  private void linkTo(Map<String, Object> custom, String expected) {
    assertThat(world.launch(browser, c -> c.put(claim("custom"), custom))).isEqualTo(expected);
  }

  /** Turns the claims of a link into those of a request for content, with changed settings. */
  private Consumer<Map<String, Object>> selection(Consumer<Map<String, Object>> change) {
    return claims -> {
      Map<String, Object> asked = world.lms.deepLinkingClaims();
      for (String kept : List.of("nonce", "iat", "exp")) {
        asked.put(kept, claims.get(kept));
      }
      claims.clear();
      claims.putAll(asked);
      change.accept(claims);
    };
  }

  private static Consumer<Map<String, Object>> settings(Consumer<Map<String, Object>> change) {
    return claims -> {
      @SuppressWarnings("unchecked")
      Map<String, Object> settings =
          new LinkedHashMap<>((Map<String, Object>) claims.get(SETTINGS));
      change.accept(settings);
      claims.put(SETTINGS, settings);
    };
  }

  @Test
  void leads_a_link_to_the_page_that_it_names() {
    linkTo(Map.of("laurel_page", "progress"), "/courses/of-course-1?laurel_page=progress");
    linkTo(Map.of("laurel_page", "passport"), "/courses/of-course-1?laurel_page=passport");
    linkTo(
        Map.of("laurel_page", "badge", "laurel_badge", BADGE),
        "/courses/of-course-1?laurel_page=badge&laurel_badge=" + BADGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Progress",
        "../operator",
        "//evil.example",
        "https://evil.example",
        "progress&said=checked",
        "badge\r\nSet-Cookie: a=b",
        "$laurel",
        "<script>"
      })
  void leads_a_link_that_names_nothing_known_to_the_course(String page) {
    linkTo(Map.of("laurel_page", page, "laurel_badge", BADGE), "/courses/of-course-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "../x",
        "01890A5D-AC96-774B-BCCE-B302099A8057",
        "01890a5d-ac96-774b-bcce-b302099a805g",
        "01890a5d-ac96-774b-bcce-b302099a8057&x=1",
        "' or 1=1 --"
      })
  void leads_a_link_whose_badge_is_no_id_to_the_course(String badge) {
    linkTo(Map.of("laurel_page", "badge", "laurel_badge", badge), "/courses/of-course-1");
  }

  @Test
  void leads_a_link_whose_parameters_are_of_strange_types_to_the_course() {
    linkTo(Map.of("laurel_page", List.of("badge"), "laurel_badge", 7), "/courses/of-course-1");
    linkTo(Map.of("laurel_page", Map.of("a", true)), "/courses/of-course-1");
  }

  @Test
  void writes_custom_parameters_that_it_reads_again() {
    for (LinkTarget target :
        List.of(
            new LinkTarget.CoursePage(),
            new LinkTarget.ProgressPage(),
            new LinkTarget.PassportPage(),
            new LinkTarget.BadgePage(BADGE))) {
      assertThat(LinkTarget.of(target.custom())).isEqualTo(target);
    }
  }

  @Test
  void leads_a_review_to_the_page_that_looks_for_the_learner() {
    String path =
        world.launch(
            browser,
            c -> {
              c.put(claim("message_type"), "LtiSubmissionReviewRequest");
              c.put(claim("for_user"), Map.of("user_id", "a&b=c /d"));
            });
    assertThat(path).isEqualTo("/courses/of-course-1/review?user=a%26b%3Dc+%2Fd");
  }

  @Test
  void keeps_a_request_for_content_and_leads_to_the_choice() {
    String path = world.launch(browser, selection(c -> {}));
    assertThat(path).startsWith("/courses/of-course-1/selections/");
    PendingSelection kept = kept(path);
    assertThat(kept.tenantId()).isEqualTo("tenant");
    assertThat(kept.learnerId()).isEqualTo("person-learner-1");
    assertThat(kept.request().issuer()).isEqualTo(PlatformForTests.ISSUER);
    assertThat(kept.request().clientId()).isEqualTo(PlatformForTests.CLIENT_ID);
    assertThat(kept.request().deploymentId()).isEqualTo(PlatformForTests.DEPLOYMENT_ID);
    DeepLinkingSettings settings = kept.request().settings();
    assertThat(settings.returnUrl()).hasToString(PlatformForTests.ISSUER + "/deep-links");
    assertThat(settings.data()).contains("opaque");
    assertThat(kept.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofHours(8)));
  }

  private PendingSelection kept(String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    return world.selections.find(id, world.clock.instant()).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0000 \u00e9\ud83c\udf93\r\n", "{\"a\":\"b\"}"})
  void keeps_the_data_of_a_request_as_it_was_sent(String data) {
    String path = world.launch(browser, selection(settings(s -> s.put("data", data))));
    assertThat(kept(path).request().settings().data()).contains(data);
  }

  @Test
  void lets_only_those_choose_who_teach_or_administer() {
    String roles = claim("roles");
    refuses("launch-may-not-select", selection(c -> c.put(roles, List.of("Learner"))));
    refuses("launch-may-not-select", selection(c -> c.put(roles, List.of())));
    refuses("launch-may-not-select", selection(c -> c.put(roles, List.of("ContentDeveloper"))));
    assertThat(world.selections.size()).isZero();
    world.launch(browser, selection(c -> c.put(roles, List.of("Administrator"))));
    assertThat(world.selections.size()).isEqualTo(1);
  }

  @Test
  void refuses_to_choose_content_for_no_course() {
    refuses("launch-selection-without-course", selection(c -> c.remove(claim("context"))));
  }

  @Test
  void returns_a_selection_over_https_only() {
    refuses("launch-selection-return", returning("http://platform.example/deep-links"));
    refuses("launch-selection-return", returning("http://evil.example/deep-links"));
    assertThat(world.launch(browser, returning("https://school.example/deep-links")))
        .as("another host of the LMS")
        .contains("/selections/");
  }

  private Consumer<Map<String, Object>> returning(String url) {
    return selection(settings(s -> s.put("deep_link_return_url", url)));
  }

  @Test
  void leads_who_comes_from_no_course_to_what_is_their_own() {
    String path = world.launch(browser, c -> c.remove(claim("context")));
    assertThat(path).isEqualTo("/people/person-learner-1");
    LaunchSession session =
        world
            .sessions
            .findPerson(browser.hashes(), "person-learner-1", Instant.EPOCH)
            .orElseThrow();
    assertThat(session.contextId()).isEmpty();
    assertThat(session.email()).contains("ada@example.invalid");
  }

  @Test
  void leads_a_reloaded_launch_without_a_course_there_too() {
    StartLogin.Started login = world.startLogin.start(Arriving.login(), browser);
    Map<String, List<String>> form = world.answer(login, c -> c.remove(claim("context")));
    world.acceptLaunch.accept(form, browser);
    assertThat(new ResumeLaunch(world.states, world.sessions, world.clock).resume(form, browser))
        .contains("/people/person-learner-1");
  }

  @Test
  void leads_a_review_without_a_course_to_what_is_the_persons_own() {
    String path =
        world.launch(
            browser,
            c -> {
              c.remove(claim("context"));
              c.put(claim("message_type"), "LtiSubmissionReviewRequest");
              c.put(claim("for_user"), Map.of("user_id", "7"));
            });
    assertThat(path).isEqualTo("/people/person-learner-1");
  }

  @Test
  void takes_any_number_of_roles_of_any_form() {
    for (List<String> roles :
        List.of(
            List.<String>of(),
            List.of("Learner"),
            List.of("urn:x-unknown", "Pirate", "Learner", "Mentor"),
            List.of("http://purl.imsglobal.org/vocab/lis/v2/membership/Learner#GuestLearner"))) {
      assertThat(world.launch(browser, c -> c.put(claim("roles"), roles)))
          .as(roles.toString())
          .isEqualTo("/courses/of-course-1");
    }
  }

  @Test
  void forgets_what_nobody_answered() {
    String path = world.launch(browser, selection(c -> {}));
    ForgetSelections forget = new ForgetSelections(world.selections, world.clock);
    world.clock.forward(Duration.ofHours(8).minusSeconds(1));
    assertThat(kept(path)).isNotNull();
    world.clock.forward(Duration.ofSeconds(1));
    forget.runBatch();
    assertThat(world.selections.size()).isZero();
  }
}
