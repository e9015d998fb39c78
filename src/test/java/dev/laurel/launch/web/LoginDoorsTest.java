package dev.laurel.launch.web;

import static dev.laurel.launch.web.LaunchDoors.TOOL;
import static dev.laurel.launch.web.LaunchDoors.cookie;
import static dev.laurel.launch.web.LaunchDoors.header;
import static dev.laurel.launch.web.LaunchDoors.login;
import static dev.laurel.launch.web.LaunchDoors.page;
import static dev.laurel.launch.web.LaunchDoors.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Whether cookies arrive is found out before the LMS is asked, and what happens when they do not.
 */
class LoginDoorsTest {

  private static final String AUTH = PlatformForTests.ISSUER + "/auth?";

  private final LaunchDoors doors = new LaunchDoors();

  private MockHttpResponse begin(String... more) {
    return doors.post("/lti/login", login(more));
  }

  @Test
  void a_browser_with_a_cookie_goes_straight_to_its_lms() {
    String cookie = cookie(begin());
    MockHttpResponse again = doors.post("/lti/login", login(), "Cookie", cookie);
    assertThat(again.getStatus()).isEqualTo(302);
    assertThat(header(again, "Location")).startsWith(AUTH);
    assertThat(header(again, "Set-Cookie")).as("it has one").isEmpty();
  }

  @Test
  void a_browser_without_a_cookie_is_given_one_and_asked_for_it_before_the_lms_is() {
    MockHttpResponse first = begin();
    assertThat(first.getStatus()).isEqualTo(302);
    assertThat(header(first, "Location")).startsWith(TOOL + "/lti/login/continue?login=");
    assertThat(header(first, "Set-Cookie")).contains("Partitioned", "HttpOnly", "Secure");
    MockHttpResponse second = doors.get(path(first), "Cookie", cookie(first));
    assertThat(second.getStatus()).isEqualTo(302);
    assertThat(header(second, "Location")).startsWith(AUTH).contains("login_hint=hint");
  }

  @Test
  void the_waiting_login_shows_nothing_of_itself_in_the_address() {
    assertThat(header(begin("login_hint", "somebody@example.invalid"), "Location"))
        .doesNotContain("somebody")
        .doesNotContain("example.invalid");
  }

  @Test
  void a_login_that_is_too_long_for_an_address_is_not_asked_for_its_cookie() {
    MockHttpResponse answer = begin("lti_message_hint", "h".repeat(6_000));
    assertThat(header(answer, "Location")).startsWith(AUTH);
    assertThat(header(answer, "Set-Cookie")).isNotEmpty();
  }

  @Test
  void a_broken_login_is_refused_at_once() {
    assertThat(begin("iss", "https://stranger.example").getStatus()).isEqualTo(403);
    assertThat(doors.post("/lti/login", Map.of("iss", "x")).getStatus()).isEqualTo(400);
  }

  @Test
  void a_browser_that_keeps_no_cookie_is_offered_a_window_of_its_own() {
    MockHttpResponse answer = doors.get(path(begin()), "Sec-Fetch-Dest", "iframe");
    assertThat(answer.getStatus()).isEqualTo(200);
    Document page = page(answer);
    Element button = page.selectFirst("a.button.primary");
    assertThat(button.text()).isEqualTo("Open in a new window");
    assertThat(button.attr("target")).isEqualTo("_blank");
    assertThat(page.select("[data-storage]")).as("the LMS offers no storage").isEmpty();
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("frame-ancestors 'self' " + PlatformForTests.ISSUER);
  }

  @Test
  void the_window_begins_the_same_login_with_the_lms_still_unasked() {
    Element button =
        page(doors.get(path(begin("lti_message_hint", "once")))).selectFirst("a.button.primary");
    MockHttpResponse window = doors.get(button.attr("href"));
    assertThat(path(window)).startsWith("/lti/login/continue?login=").endsWith("&window=true");
    MockHttpResponse on = doors.get(path(window), "Cookie", cookie(window));
    assertThat(header(on, "Location"))
        .startsWith(AUTH)
        .contains("login_hint=hint", "lti_message_hint=once");
  }

  @Test
  void a_window_that_keeps_no_cookie_either_says_what_to_change() {
    String inFrame = path(begin());
    MockHttpResponse window =
        doors.get(page(doors.get(inFrame)).selectFirst("a.button.primary").attr("href"));
    for (MockHttpResponse answer :
        java.util.List.of(
            doors.get(path(window)), doors.get(inFrame, "Sec-Fetch-Dest", "document"))) {
      Document page = page(answer);
      assertThat(page.select("a.button.primary")).isEmpty();
      assertThat(page.text()).contains("Laurel needs one cookie", "Allow cookies");
    }
  }

  @Test
  void an_offered_storage_gets_a_secret_that_the_lms_cannot_tell_from_the_state() {
    MockHttpResponse answer = doors.get(path(begin("lti_storage_target", "vault")));
    Element box = page(answer).selectFirst("[data-storage=put]");
    assertThat(box.attr("data-frame")).isEqualTo("vault");
    assertThat(box.attr("data-origin")).isEqualTo(PlatformForTests.ISSUER);
    assertThat(box.attr("data-key")).startsWith("laurel-");
    assertThat(box.attr("data-value")).hasSize(43);
    assertThat(box.attr("data-next")).startsWith(AUTH).doesNotContain(box.attr("data-value"));
    assertThat(box.select("a.button.primary")).as("when it does not answer").hasSize(1);
  }

  @Test
  void every_visit_of_a_waiting_login_makes_a_secret_of_its_own() {
    String waiting = path(begin("lti_storage_target", "_parent"));
    String one = page(doors.get(waiting)).selectFirst("[data-storage]").attr("data-value");
    String two = page(doors.get(waiting)).selectFirst("[data-storage]").attr("data-value");
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void a_waiting_login_that_is_old_or_made_up_says_what_to_do() {
    String waiting = path(begin());
    for (String login : new String[] {"", "x", "A".repeat(200)}) {
      MockHttpResponse answer = doors.get("/lti/login/continue?login=" + login);
      assertThat(answer.getStatus()).isEqualTo(403);
      assertThat(page(answer).text()).contains("no longer valid", "Open the activity");
    }
    doors.world.clock.forward(Duration.ofMinutes(10));
    assertThat(doors.get(waiting).getStatus()).isEqualTo(403);
    assertThat(doors.get(waiting.replace("continue", "window")).getStatus()).isEqualTo(403);
  }
}
