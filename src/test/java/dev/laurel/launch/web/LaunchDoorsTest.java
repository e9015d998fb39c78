package dev.laurel.launch.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.launch.Arriving;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.testing.Doors;
import dev.laurel.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The endpoints that LMSs call, with the real texts and headers around them. */
class LaunchDoorsTest {

  private final Arriving world = new Arriving();
  private final BrowserCookies cookies = new BrowserCookies(world.settings);
  private final Doors doors =
      Doors.of(
          new LoginResource(world.startLogin, cookies),
          new LaunchResource(world.acceptLaunch, cookies, world.settings),
          new LaunchRejectedMapper(new ProblemMapper(Messages.strict())));

  @AfterEach
  void close() {
    doors.close();
  }

  private static String form(Map<String, List<String>> parameters) {
    Map<String, String> single = new LinkedHashMap<>();
    parameters.forEach((name, values) -> single.put(name, values.getFirst()));
    return Visitor.encode(single);
  }

  private MockHttpResponse login() {
    return doors.post("/lti/login", form(Arriving.login()), "Accept", "text/html");
  }

  private static String header(MockHttpResponse response, String name) {
    return String.valueOf(response.getOutputHeaders().getFirst(name));
  }

  private static String cookie(MockHttpResponse login) {
    String header = header(login, "Set-Cookie");
    return header.substring(0, header.indexOf(';'));
  }

  /** The form of the LMS for a login that these doors answered. */
  private String answer(MockHttpResponse login) {
    String secret = cookie(login).substring(cookie(login).indexOf('=') + 1);
    URI there = URI.create(header(login, "Location"));
    return form(
        world.answer(new dev.laurel.launch.StartLogin.Started(there, secret), claims -> {}));
  }

  @Test
  void answer_a_login_by_post_and_get_with_a_redirect_and_a_partitioned_cookie() {
    MockHttpResponse get = doors.get("/lti/login?" + form(Arriving.login()));
    for (MockHttpResponse response : List.of(login(), get)) {
      assertThat(response.getStatus()).isEqualTo(302);
      assertThat(header(response, "Location")).startsWith(PlatformForTests.ISSUER + "/auth?");
      assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(response, "Set-Cookie"))
          .matches(
              "__Host-laurel-browser-[0-9a-f]{8}=[A-Za-z0-9_-]{43}"
                  + "; Path=/; HttpOnly; Secure; SameSite=None; Partitioned");
    }
  }

  @Test
  void keep_the_cookie_that_a_browser_has() {
    String first = cookie(login());
    MockHttpResponse again =
        doors.post("/lti/login", form(Arriving.login()), "Cookie", "other=1; " + first);
    assertThat(cookie(again)).isEqualTo(first);
  }

  @Test
  void lead_a_launch_to_its_course() {
    MockHttpResponse login = login();
    MockHttpResponse launch = doors.post("/lti/launch", answer(login), "Cookie", cookie(login));
    assertThat(launch.getStatus()).isEqualTo(303);
    assertThat(header(launch, "Location"))
        .isEqualTo(PlatformForTests.TOOL + "/courses/of-course-1");
  }

  @Test
  void take_two_first_logins_at_once_in_one_browser() {
    MockHttpResponse one = login();
    MockHttpResponse two = login();
    String both = cookie(one) + "; " + cookie(two);
    assertThat(doors.post("/lti/launch", answer(one), "Cookie", both).getStatus()).isEqualTo(303);
    assertThat(doors.post("/lti/launch", answer(two), "Cookie", both).getStatus()).isEqualTo(303);
  }

  @Test
  void say_that_a_launch_was_used_already() throws UnsupportedEncodingException {
    MockHttpResponse login = login();
    String form = answer(login);
    doors.post("/lti/launch", form, "Cookie", cookie(login));
    MockHttpResponse replay =
        doors.post("/lti/launch", form, "Cookie", cookie(login), "Accept", "text/html");
    assertThat(replay.getStatus()).isEqualTo(403);
    assertThat(replay.getContentAsString())
        .contains("This launch was used already", "Start again from the course");
  }

  @Test
  void say_that_the_browser_is_another_or_keeps_no_cookie() throws UnsupportedEncodingException {
    MockHttpResponse login = login();
    String other = "__Host-laurel-browser-00000000=" + "o".repeat(43);
    MockHttpResponse mismatch =
        doors.post("/lti/launch", answer(login), "Cookie", other, "Accept", "text/html");
    assertThat(mismatch.getStatus()).isEqualTo(403);
    assertThat(mismatch.getContentAsString()).contains("began in another browser");
    MockHttpResponse none = doors.post("/lti/launch", answer(login), "Accept", "text/html");
    assertThat(none.getStatus()).isEqualTo(403);
    assertThat(none.getContentAsString()).contains("did not keep Laurel’s cookie");
  }

  @Test
  void speak_the_language_of_the_browser_and_name_the_request()
      throws UnsupportedEncodingException {
    MockHttpResponse answer =
        doors.post(
            "/lti/launch",
            "error=access_denied&state=x",
            "Accept",
            "text/html",
            "Accept-Language",
            "de",
            "X-Correlation-ID",
            "request-12345");
    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString())
        .contains("Das LMS hat die Anmeldung abgelehnt", "request-12345", "lang=\"de\"");
  }

  @Test
  void show_no_part_of_a_token() throws UnsupportedEncodingException {
    MockHttpResponse login = login();
    String form = answer(login).replaceFirst("id_token=[^.]+", "id_token=eyJzZWNyZXQ");
    MockHttpResponse answer =
        doors.post("/lti/launch", form, "Cookie", cookie(login), "Accept", "text/html");
    assertThat(answer.getStatus()).isBetween(400, 499);
    assertThat(answer.getContentAsString()).doesNotContain("eyJ");
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void have_a_page_of_its_own_for_each_check_in_each_language(Check check) {
    Messages messages = Messages.strict();
    String key = LaunchRejectedMapper.key(check);
    assertThat(LaunchRejectedMapper.problem(new LaunchRejected(check, "detail")).status())
        .isBetween(400, 503);
    for (Locale language : Messages.LANGUAGES) {
      for (String part : List.of("title", "what", "todo")) {
        assertThat(messages.text(language, "problem." + key + "." + part)).isNotBlank();
      }
    }
  }

  @Test
  void blame_the_lms_for_keys_that_cannot_be_read() {
    LaunchRejected rejected = new LaunchRejected(Check.PLATFORM_KEYS_UNREACHABLE, "down");
    assertThat(LaunchRejectedMapper.problem(rejected).status()).isEqualTo(503);
  }
}
