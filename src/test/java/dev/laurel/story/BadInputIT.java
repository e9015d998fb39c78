package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong gets its own clear message, from the running server. */
class BadInputIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final PlatformForTests PLATFORM = new PlatformForTests();

  private static HttpServer keys;

  @BeforeAll
  static void registerThePlatformOfTheTest() throws IOException {
    keys = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    keys.createContext(
        "/jwks",
        exchange -> {
          byte[] body = PLATFORM.jwks().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    keys.start();
    String base = "http://127.0.0.1:" + keys.getAddress().getPort();
    Visitor operator = new Visitor();
    operator.submit(
        operator.get(LAUREL + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
    Map<String, String> entry = new HashMap<>();
    entry.put("name", "Platform of the test");
    entry.put("issuer", PlatformForTests.ISSUER);
    entry.put("clientId", PlatformForTests.CLIENT_ID);
    entry.put("deploymentIds", PlatformForTests.DEPLOYMENT_ID);
    entry.put("authorizationEndpoint", base + "/auth");
    entry.put("tokenEndpoint", base + "/token");
    entry.put("jwksUri", base + "/jwks");
    Visitor.Page added =
        operator.submit(
            operator
                .get(LAUREL + "/operator/platforms")
                .form("form:has(input[name=authorizationEndpoint])"),
            entry);
    assertThat(added.text()).contains("Platform of the test").contains(PlatformForTests.ISSUER);
  }

  @AfterAll
  static void stop() {
    keys.stop(0);
  }

  /** A login begun by the browser; the platform itself is never asked. */
  private static Map<String, String> login(Visitor browser) {
    String address =
        LAUREL
            + "/lti/login?"
            + Visitor.encode(
                Map.of(
                    "iss",
                    PlatformForTests.ISSUER,
                    "login_hint",
                    "7",
                    "target_link_uri",
                    LAUREL + "/lti/launch",
                    "client_id",
                    PlatformForTests.CLIENT_ID));
    URI auth = browser.location(address);
    if (auth.toString().startsWith(LAUREL)) { // a new browser is asked for its cookie first
      auth = browser.location(auth.toString());
    }
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : auth.getRawQuery().split("&")) {
      String[] both = pair.split("=", 2);
      query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private static Map<String, Object> claims(Map<String, String> login, Instant now) {
    Map<String, Object> claims = PLATFORM.resourceLinkClaims();
    claims.put("nonce", login.get("nonce"));
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.getEpochSecond() + 60);
    claims.put(PlatformForTests.claim("target_link_uri"), LAUREL + "/lti/launch");
    return claims;
  }

  private static Visitor.Page launch(
      Visitor browser, Map<String, String> login, Map<String, Object> claims) {
    return browser.post(
        LAUREL + "/lti/launch",
        PlatformForTests.ISSUER,
        Map.of("id_token", PLATFORM.idToken(claims), "state", login.get("state")));
  }

  private static void assertSays(Visitor.Page page, int status, String title) {
    assertThat(page.text()).contains(title);
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains("give this number").doesNotContain("Exception");
  }

  @Test
  void a_launch_of_the_platform_of_the_test_is_accepted() {
    Visitor browser = new Visitor();
    Map<String, String> login = login(browser);
    Visitor.Page page = launch(browser, login, claims(login, Instant.now()));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.uri().getPath()).startsWith("/courses/");
  }

  @Test
  void an_unknown_issuer_is_told_that_it_is_not_registered() {
    Visitor.Page page =
        new Visitor()
            .get(
                LAUREL
                    + "/lti/login?iss=https%3A%2F%2Fnobody.example&login_hint=1"
                    + "&target_link_uri=https%3A%2F%2Fa.example");
    assertSays(page, 403, "This LMS is not registered here");
  }

  @Test
  void an_expired_token_is_told_apart() {
    Visitor browser = new Visitor();
    Map<String, String> login = login(browser);
    Visitor.Page page = launch(browser, login, claims(login, Instant.now().minusSeconds(600)));
    assertSays(page, page.status(), "The sign-in took too long");
    assertThat(page.status()).isBetween(400, 499);
  }

  @Test
  void a_launch_replayed_in_another_browser_is_refused() {
    Visitor browser = new Visitor();
    Map<String, String> login = login(browser);
    Map<String, Object> claims = claims(login, Instant.now());
    assertThat(launch(browser, login, claims).status()).isEqualTo(200);
    Visitor thief = new Visitor();
    login(thief);
    Visitor.Page again = launch(thief, login, claims);
    assertSays(again, 403, "This sign-in began in another browser");
  }

  @Test
  void a_launch_that_is_reloaded_goes_on_to_the_course_that_it_opened() {
    Visitor browser = new Visitor();
    Map<String, String> login = login(browser);
    Map<String, Object> claims = claims(login, Instant.now());
    Visitor.Page first = launch(browser, login, claims);
    Visitor.Page again = launch(browser, login, claims);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.uri()).isEqualTo(first.uri());
  }

  @Test
  void an_unknown_deployment_is_refused() {
    Visitor browser = new Visitor();
    Map<String, String> login = login(browser);
    Map<String, Object> claims = claims(login, Instant.now());
    claims.put(PlatformForTests.claim("deployment_id"), "another");
    Visitor.Page page = launch(browser, login, claims);
    assertSays(page, page.status(), "not approved yet");
    assertThat(page.status()).isBetween(400, 499);
  }

  @Test
  void a_launch_in_another_browser_than_the_login_is_refused() {
    Visitor victim = new Visitor();
    login(victim);
    Map<String, String> login = login(new Visitor());
    Visitor.Page page = launch(victim, login, claims(login, Instant.now()));
    assertSays(page, page.status(), "This sign-in began in another browser");
    assertThat(page.status()).isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"down", "html"})
  void an_lms_that_does_not_answer_as_one_is_named_to_the_instructor(String fault) {
    LmsVisit teacher = new LmsVisit(LMS, LAUREL).enter("1001");
    teacher.launch();
    teacher.publishBadge("Badge while " + fault, "Lab 1", "50");
    teacher.fault(fault);
    try {
      String said = "Laurel could not read grades from your LMS since";
      Visitor.Page page = checkUntil(teacher, text -> text.contains(said));
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains(said).contains("Nothing is lost");
    } finally {
      teacher.fault("ok");
    }
    checkUntil(teacher, text -> !text.contains("could not read grades"));
  }

  /** Within two seconds of a reading the button reads nothing again. */
  private static Visitor.Page checkUntil(LmsVisit teacher, Predicate<String> seen) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    Visitor.Page page = teacher.checkNow();
    while (!seen.test(page.text()) && System.nanoTime() < deadline) {
      page = teacher.checkNow();
    }
    assertThat(page.text()).matches(seen);
    return page;
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "{", "{\"a\":1}", "[1,2]", "eyJ.a.b"})
  void an_unparsable_credential_is_told_what_is_accepted(String text) {
    Visitor browser = new Visitor();
    Visitor.Page page =
        browser.submit(
            browser.get(LAUREL + "/check").form("form:has(textarea)"), Map.of("text", text));
    assertThat(page.status()).isBetween(200, 422);
    assertThat(page.text()).doesNotContain("Every check passed").doesNotContain("Exception");
    assertThat(page.html().select("[role=alert], .notice, .error-summary, .verification"))
        .as(page.text())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://127.0.0.1/", "https://169.254.169.254/x", "file:///etc/passwd", "x"})
  void a_link_to_the_inside_is_refused_in_words(String link) {
    Visitor browser = new Visitor();
    Visitor.Page page =
        browser.submit(
            browser.get(LAUREL + "/check").form("form:has(input[name=link])"),
            Map.of("link", link));
    assertThat(page.status()).isBetween(400, 499);
    assertThat(page.text()).doesNotContain("Exception");
  }

  @Test
  void a_page_of_a_course_without_a_launch_says_how_to_get_in() {
    Visitor.Page page = new Visitor().get(LAUREL + "/courses/unknown/my-badges");
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("course");
  }

  @Test
  void a_form_from_another_site_is_refused() {
    LmsVisit teacher = new LmsVisit(LMS, LAUREL).enter("1001");
    teacher.launch();
    Visitor.Page page =
        teacher.visitor().post(teacher.course() + "/check-now", "https://evil.example/", Map.of());
    assertThat(page.status()).isEqualTo(403);
  }
}
