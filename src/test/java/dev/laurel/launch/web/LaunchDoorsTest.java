package dev.laurel.launch.web;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reload, back button, lost cookie: each ends on a page that says what to do, or where it led. */
class LaunchDoorsTest {

  private final LaunchDoors doors = new LaunchDoors();
  private String cookie = "";
  private Map<String, String> form = Map.of();

  @BeforeEach
  void a_browser_begins() {
    MockHttpResponse first = doors.post("/lti/login", login());
    cookie = cookie(first);
    form = doors.answer(header(doors.get(path(first), "Cookie", cookie), "Location"));
  }

  private MockHttpResponse launch() {
    return doors.post("/lti/launch", form, "Cookie", cookie);
  }

  private String other() {
    return doors.cookies.write("x".repeat(43)).split(";")[0];
  }

  @Test
  void a_launch_leads_to_its_course() {
    assertThat(path(launch())).isEqualTo("/courses/of-course-1");
  }

  @Test
  void a_reload_by_the_same_browser_goes_on_to_the_course() {
    launch();
    assertThat(launch().getStatus()).isEqualTo(303);
    doors.world.clock.forward(Duration.ofHours(2));
    assertThat(launch().getStatus()).as("token and state are old by now").isEqualTo(303);
  }

  @Test
  void a_replay_by_another_browser_is_refused() {
    launch();
    MockHttpResponse answer = doors.post("/lti/launch", form, "Cookie", other());
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(page(answer).text()).contains("This sign-in began in another browser");
    assertThat(doors.post("/lti/launch", form).getStatus()).as("without cookie").isEqualTo(403);
  }

  @Test
  void a_reload_after_the_session_has_closed_says_to_begin_again() {
    launch();
    doors.world.clock.forward(Duration.ofHours(8).plusSeconds(1));
    MockHttpResponse answer = launch();
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(page(answer).text()).contains("This sign-in is no longer valid");
  }

  @Test
  void a_reload_of_a_launch_that_never_opened_a_session_is_refused() {
    doors.world.clock.forward(Duration.ofMinutes(3));
    assertThat(page(launch()).text()).contains("The sign-in took too long");
    doors.world.clock.forward(Duration.ofHours(1));
    assertThat(launch().getStatus()).isEqualTo(403);
  }

  @Test
  void a_cookie_that_was_lost_since_the_login_ends_on_a_page_with_the_way_back() {
    MockHttpResponse answer = doors.post("/lti/launch", form);
    Document page = page(answer);
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(page.text()).contains("Your browser did not keep Laurel’s cookie");
    assertThat(page.selectFirst("a.button").attr("href")).isEqualTo(PlatformForTests.ISSUER);
    assertThat(page.selectFirst("a.button").attr("target")).isEqualTo("_top");
    assertThat(page.selectFirst("a.button").text()).isEqualTo("Back to University");
  }

  @Test
  void a_refused_launch_may_be_framed_by_the_lms_of_its_login_only() {
    MockHttpResponse answer = doors.post("/lti/launch", form);
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("frame-ancestors 'self' " + PlatformForTests.ISSUER);
  }

  @Test
  void an_error_of_the_lms_has_the_way_back_too() {
    MockHttpResponse answer =
        doors.post(
            "/lti/launch",
            Map.of("error", "access_denied", "state", form.get("state")),
            "Cookie",
            cookie);
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(page(answer).text()).contains("Your LMS refused the sign-in", "Back to University");
  }

  @Test
  void a_launch_that_began_nowhere_names_no_lms() {
    for (String state : new String[] {"", "x", "A".repeat(100)}) {
      MockHttpResponse answer =
          doors.post("/lti/launch", Map.of("id_token", "x", "state", state), "Cookie", cookie);
      assertThat(answer.getStatus()).isEqualTo(403);
      assertThat(page(answer).select("a.button")).isEmpty();
    }
  }

  @Test
  void a_removed_lms_is_refused_and_not_linked_to() {
    doors.world.platforms.remove("platform-row");
    doors.world.clock.forward(Duration.ofSeconds(5));
    MockHttpResponse answer = launch();
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(page(answer).text()).contains("This LMS is not registered here");
    assertThat(page(answer).select("a.button")).isEmpty();
  }
}
