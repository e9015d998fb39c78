package dev.laurel.launch.web;

import static dev.laurel.launch.web.LaunchDoors.TOOL;
import static dev.laurel.launch.web.LaunchDoors.header;
import static dev.laurel.launch.web.LaunchDoors.login;
import static dev.laurel.launch.web.LaunchDoors.page;
import static dev.laurel.launch.web.LaunchDoors.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.lti.PlatformForTests;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A launch whose secret the LMS's storage keeps, and the session that its addresses carry. */
class StoredLaunchDoorsTest {

  private static final String COURSE = "/courses/of-course-1";

  private final LaunchDoors doors = new LaunchDoors();

  /** What a page in the frame has put into the storage, and what the LMS posted then. */
  private record Kept(String key, String secret, Map<String, String> launch) {

    Map<String, String> with(String value) {
      Map<String, String> form = new LinkedHashMap<>(launch);
      form.put("secret", value);
      return form;
    }
  }

  private Kept keep() {
    String waiting = path(doors.post("/lti/login", login("lti_storage_target", "_parent")));
    Element box = page(doors.get(waiting)).selectFirst("[data-storage=put]");
    return new Kept(
        box.attr("data-key"), box.attr("data-value"), doors.answer(box.attr("data-next")));
  }

  private MockHttpResponse send(Map<String, String> form) {
    return doors.post("/lti/launch/stored", form, "Origin", TOOL);
  }

  /** The address that an accepted launch leads to. */
  private String arrive() {
    Kept kept = keep();
    return path(send(kept.with(kept.secret())));
  }

  @Test
  void a_launch_without_cookie_asks_the_storage_for_what_was_put_there() {
    Kept kept = keep();
    MockHttpResponse answer = doors.post("/lti/launch", kept.launch());
    assertThat(answer.getStatus()).isEqualTo(200);
    Element box = page(answer).selectFirst("[data-storage=get]");
    assertThat(box.attr("data-key")).isEqualTo(kept.key());
    assertThat(box.attr("data-origin")).isEqualTo(PlatformForTests.ISSUER);
    assertThat(box.selectFirst("form").attr("action")).isEqualTo("/lti/launch/stored");
    assertThat(box.html()).doesNotContain(kept.secret());
    assertThat(doors.world.arrived).as("nobody has arrived yet").isEmpty();
    assertThat(header(answer, "Content-Security-Policy"))
        .endsWith("frame-ancestors 'self' " + PlatformForTests.ISSUER);
  }

  @Test
  void a_stale_cookie_does_not_stand_in_the_way_of_the_storage() {
    String cookie = cookies("x".repeat(43));
    assertThat(doors.post("/lti/launch", keep().launch(), "Cookie", cookie).getStatus())
        .isEqualTo(200);
  }

  private String cookies(String secret) {
    return doors.cookies.write(secret).split(";")[0];
  }

  @Test
  void the_right_secret_opens_a_session_that_its_address_carries() {
    String address = arrive();
    assertThat(address).matches("/~[A-Za-z0-9_-]{43}" + COURSE);
    assertThat(doors.get(address).getStatus()).isEqualTo(200);
    assertThat(doors.get(COURSE).getStatus()).isEqualTo(403);
  }

  @Test
  void login_csrf_fails_with_a_secret_that_another_page_sends_along() {
    Kept attackers = keep();
    Map<String, String> whole = attackers.with(attackers.secret());
    for (String origin : new String[] {"https://evil.example", "null", PlatformForTests.ISSUER}) {
      MockHttpResponse answer = doors.post("/lti/launch/stored", whole, "Origin", origin);
      assertThat(answer.getStatus()).as(origin).isEqualTo(403);
    }
    assertThat(doors.post("/lti/launch/stored", whole).getStatus()).isEqualTo(403);
    assertThat(doors.world.arrived).isEmpty();
  }

  @Test
  void login_csrf_fails_because_the_storage_of_the_victims_lms_holds_another_secret() {
    Kept attackers = keep();
    Kept victims = keep();
    for (String secret : new String[] {victims.secret(), "x".repeat(43), "", "short"}) {
      assertThat(send(attackers.with(secret)).getStatus()).as(secret).isEqualTo(403);
    }
    assertThat(send(attackers.launch()).getStatus()).isEqualTo(403);
    assertThat(doors.world.arrived).isEmpty();
  }

  @Test
  void a_stored_launch_opens_one_session_ever() {
    Kept kept = keep();
    assertThat(send(kept.with(kept.secret())).getStatus()).isEqualTo(303);
    MockHttpResponse again = send(kept.with(kept.secret()));
    assertThat(again.getStatus()).isEqualTo(403);
    assertThat(page(again).text()).contains("This launch was used already", "Back to University");
  }

  @Test
  void every_own_address_on_a_page_and_in_a_redirect_carries_the_session_on() {
    String address = arrive();
    MockHttpResponse answer = doors.get(address);
    assertThat(page(answer).select("a[href=" + address + "/next]")).hasSize(1);
    assertThat(page(answer).select("link[rel=stylesheet]").attr("href")).startsWith("/assets/");
    MockHttpResponse changed = doors.post(address, Map.of(), "Origin", TOOL);
    assertThat(header(changed, "Location")).isEqualTo(address + "?said=done");
  }

  @Test
  void pages_reached_by_a_cookie_carry_nothing() {
    MockHttpResponse first = doors.post("/lti/login", login());
    String cookie = LaunchDoors.cookie(first);
    String request = header(doors.get(path(first), "Cookie", cookie), "Location");
    doors.post("/lti/launch", doors.answer(request), "Cookie", cookie);
    MockHttpResponse answer = doors.get(COURSE, "Cookie", cookie);
    assertThat(page(answer).select("a[href=" + COURSE + "/next]")).hasSize(1);
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
  }

  @Test
  void the_address_is_told_to_nobody_else() {
    assertThat(header(doors.get(arrive()), "Referrer-Policy")).isEqualTo("same-origin");
  }

  @Test
  void an_address_that_was_passed_on_or_typed_opens_nothing() {
    String address = arrive();
    for (String from : new String[] {"none", "cross-site", "same-site"}) {
      assertThat(doors.get(address, "Sec-Fetch-Site", from).getStatus()).as(from).isEqualTo(403);
    }
    assertThat(doors.get(address, "Sec-Fetch-Site", "same-origin").getStatus()).isEqualTo(200);
  }

  @Test
  void a_secret_of_an_address_is_no_cookie_and_a_cookie_is_no_address() {
    Kept kept = keep();
    String secret = path(send(kept.with(kept.secret()))).substring(2, 45);
    assertThat(doors.get(COURSE, "Cookie", cookies(secret)).getStatus()).isEqualTo(403);
    assertThat(doors.get(COURSE, "Cookie", cookies(kept.secret())).getStatus()).isEqualTo(403);
    assertThat(doors.get("/~" + kept.secret() + COURSE).getStatus()).isEqualTo(403);
  }

  @Test
  void a_session_in_an_address_ends_after_an_hour_of_rest() {
    String address = arrive();
    doors.world.clock.forward(Duration.ofHours(1).minusSeconds(1));
    assertThat(doors.get(address).getStatus()).isEqualTo(200);
    doors.world.clock.forward(Duration.ofHours(1).plusSeconds(1));
    MockHttpResponse ended = doors.get(address);
    assertThat(ended.getStatus()).isEqualTo(403);
    assertThat(page(ended).text()).contains("Open this course from your LMS");
  }

  @Test
  void an_address_with_a_broken_secret_is_no_address() {
    assertThat(doors.get("/~short" + COURSE).getStatus()).isEqualTo(404);
    assertThat(doors.get("/~" + "x".repeat(43)).getStatus()).isEqualTo(404);
  }
}
