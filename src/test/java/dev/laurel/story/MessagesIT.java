package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.laurel.testing.Browser;
import dev.laurel.testing.TestLms;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of launch but the plain one, in a real browser, from an LMS in the test's own JVM. */
class MessagesIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String BADGE = "Data explorer";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  private static Browser browser;
  private static TestLms lms;

  private final String course = "c" + UUID.randomUUID().toString().substring(0, 6);

  @BeforeAll
  static void registerTheLms() throws IOException {
    browser = Browser.start("127.0.0.1", "localhost");
    lms = new TestLms(LAUREL);
    Visitor operator = new Visitor();
    operator.submit(
        operator.get(LAUREL + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
    Visitor.Page added =
        operator.submit(
            operator
                .get(LAUREL + "/operator/platforms")
                .form("form:has(input[name=authorizationEndpoint])"),
            new HashMap<>(lms.entry()));
    assertThat(added.text()).contains("LMS of messages");
  }

  @AfterAll
  static void stop() {
    if (lms != null) {
      lms.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static Page open(Map<String, Object> claims) {
    Page page = browser.page(1000, 900, ColorScheme.LIGHT);
    page.navigate(lms.start(claims));
    return page;
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }

  /** Looks at a page in the sizes and colours that people have, and lets axe look too. */
  private static void look(Page page, String name) {
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.screenshot(page, name + "-1000");
    page.setViewportSize(360, 780);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.screenshot(page, name + "-360-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1000, 900);
  }

  /** From an empty wizard to a published badge. */
  private static void makeTheBadge(Page page) {
    page.locator("input[name=name]").fill(BADGE);
    page.locator("textarea[name=description]").fill("Explores a data set and tells what it says.");
    page.locator("textarea[name=criteria]").fill("Reach at least 80 % in the final project.");
    page.locator("form button.primary").click();
    page.getByLabel(Pattern.compile("Final project.*")).first().check();
    page.locator("input[name=percent]").fill("80");
    page.locator("form button.primary").click();
    page.locator("form[action$=publish] button").click();
    assertThat(page.getByText(BADGE).first()).isVisible();
  }

  private Page teacherWithBadge() {
    Page teacher = open(lms.link("teacher-1", "Instructor", course));
    teacher.navigate(courseAddress(teacher) + "/badges/new");
    makeTheBadge(teacher);
    return teacher;
  }

  private static String courseAddress(Page page) {
    return page.url().replaceFirst("(/courses/[^/?]+).*", "$1");
  }

  private static JsonNode answered() throws Exception {
    SignedJWT jwt = SignedJWT.parse(lms.answer());
    JWKSet keys = JWKSet.parse(new Visitor().get(LAUREL + "/lti/jwks.json").body());
    RSASSAVerifier verifier =
        new RSASSAVerifier(keys.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey());
    assertThat(jwt.verify(verifier)).isTrue();
    return new ObjectMapper().readTree(jwt.getPayload().toString());
  }

  @Test
  void an_instructor_makes_a_badge_and_puts_it_into_the_course() throws Exception {
    Page page = open(lms.selection(course, settings -> {}));
    page.waitForURL(Pattern.compile(".*/selections/.*"));
    assertThat(page.getByText("no published badge in this course yet")).isVisible();
    look(page, "messages-01-select-empty");
    page.getByRole(AriaRole.LINK, named("Make a badge")).click();
    makeTheBadge(page);
    look(page, "messages-02-left-selection");
    page.getByRole(AriaRole.LINK, named("Back to the selection")).click();
    page.reload();
    page.getByLabel(Pattern.compile(BADGE + ".*")).check();
    page.getByLabel(Pattern.compile("My badge passport.*")).check();
    look(page, "messages-03-select");
    page.getByRole(AriaRole.BUTTON, named("Add to the course")).click();
    assertThat(page.getByText("The LMS has taken it")).isVisible();
    JsonNode answer = answered();
    assertThat(answer.path("iss").asText()).isEqualTo("client-messages");
    assertThat(answer.path("aud").asText()).isEqualTo(lms.base());
    assertThat(answer.path(DL + "data").asText()).isEqualTo(" opaque é ");
    assertThatItemsLeadToBadgeAndPassport(answer.path(DL + "content_items"));
    page.goBack();
    page.waitForURL(Pattern.compile(".*/selections/.*"));
  }

  private void assertThatItemsLeadToBadgeAndPassport(JsonNode items) {
    assertThat(items).hasSize(2);
    JsonNode badge = items.get(0);
    String id = badge.path("custom").path("laurel_badge").asText();
    assertThat(badge.path("title").asText()).isEqualTo(BADGE);
    assertThat(badge.path("url").asText()).isEqualTo(LAUREL + "/lti/launch");
    assertThat(badge.path("lineItem").path("label").asText()).isEqualTo(BADGE);
    assertThat(badge.path("lineItem").path("scoreMaximum").asInt()).isEqualTo(100);
    assertThat(badge.path("lineItem").path("resourceId").asText()).isEqualTo(id);
    assertThat(badge.path("lineItem").path("tag").asText()).isEqualTo("laurel-badge");
    assertThat(items.get(1).has("lineItem")).isFalse();
    Map<String, Object> claims = lms.link("learner-1", "Learner", course);
    claims.put(claim("custom"), Map.of("laurel_page", "badge", "laurel_badge", id));
    Page learner = open(claims);
    learner.waitForURL(Pattern.compile(".*/my-badges/" + id));
    look(learner, "messages-04-badge");
    claims.put(claim("context"), Map.of("id", course + "-copy", "title", "A copy"));
    learner.navigate(lms.start(claims));
    learner.waitForURL(Pattern.compile(".*/my-badges"));
    claims.put(claim("custom"), Map.of("laurel_page", "../../operator"));
    learner.navigate(lms.start(claims));
    learner.waitForURL(Pattern.compile(".*/my-badges"));
  }

  @Test
  void a_selection_without_script_goes_back_by_its_button() {
    Page page =
        browser.page(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(1000, 900)
                .setLocale("en"));
    page.navigate(lms.start(lms.selection(course, settings -> {})));
    page.getByRole(AriaRole.BUTTON, named("Go on")).click();
    page.getByRole(AriaRole.BUTTON, named("Add to the course")).click();
    assertThat(page.getByText("Choose at least one badge or page").first()).isVisible();
    page.getByLabel(Pattern.compile("Badges and progress.*")).check();
    page.getByRole(AriaRole.BUTTON, named("Add to the course")).click();
    browser.screenshot(page, "messages-05-select-done");
    page.getByRole(AriaRole.BUTTON, named("Go back to 127.0.0.1")).click();
    assertThat(page.getByText("The LMS has taken it")).isVisible();
    browser.takeComplaints(); // the refused form is a 422
  }

  @Test
  void cancelling_in_a_frame_of_the_lms_returns_nothing() throws Exception {
    Page page = browser.page(1000, 1000, ColorScheme.LIGHT);
    Map<String, Object> claims = lms.selection(course, settings -> {});
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    var cancel =
        page.frameLocator("iframe")
            .getByRole(
                AriaRole.BUTTON,
                new com.microsoft.playwright.FrameLocator.GetByRoleOptions().setName("Cancel"));
    do { // a new registration may frame Laurel within ten seconds
      page.navigate(lms.startInFrame(claims));
      page.waitForTimeout(1000);
    } while (cancel.count() == 0 && System.nanoTime() < deadline);
    browser.takeComplaints();
    cancel.click();
    assertThat(page.frameLocator("iframe").getByText("The LMS has taken it")).isVisible();
    assertThat(answered().path(DL + "content_items")).isEmpty();
    assertThat(answered().has(DL + "errormsg")).isFalse();
  }

  @Test
  void an_lms_that_takes_no_links_is_told_so() throws Exception {
    Page page = open(lms.selection(course, s -> s.put("accept_types", List.of("file", "html"))));
    look(page, "messages-06-not-taken");
    page.getByRole(AriaRole.BUTTON, named("Go back to 127.0.0.1")).click();
    assertThat(page.getByText("The LMS has taken it")).isVisible();
    assertThat(answered().path(DL + "content_items")).isEmpty();
    assertThat(answered().path(DL + "errormsg").asText()).contains("does not take links");
  }

  @Test
  void a_learner_who_is_sent_to_choose_is_told_who_may() {
    Map<String, Object> claims = lms.selection(course, settings -> {});
    claims.put(claim("roles"), List.of("Learner"));
    Page page = open(claims);
    assertThat(page.getByRole(AriaRole.HEADING, named("Content is chosen by those who teach")))
        .isVisible();
    browser.takeComplaints(); // the page is a 403
  }

  @Test
  void an_instructor_reviews_one_learner_and_a_learner_only_themselves() {
    String learner = "learner-" + course;
    open(lms.link(learner, "Learner", course)).context().close();
    lms.grade(learner, "72");
    Page teacher = teacherWithBadge();
    Map<String, Object> review = lms.link("teacher-1", "Instructor", course);
    review.put(claim("message_type"), "LtiSubmissionReviewRequest");
    review.put(claim("for_user"), Map.of("user_id", learner));
    checkUntilHeard(teacher, "72 % in Final project");
    teacher.getByRole(AriaRole.LINK, named("Ana Öztürk")).click();
    teacher.waitForURL(Pattern.compile(".*/learners/.*"));
    teacher.navigate(lms.start(review));
    teacher.waitForURL(Pattern.compile(".*/learners/.*"));
    assertThat(teacher.getByText("72 of 100")).isVisible();
    assertThat(teacher.getByText("72 % in Final project; 80 % is needed.")).isVisible();
    look(teacher, "messages-07-review");
    review.put(claim("for_user"), Map.of("user_id", "nobody"));
    teacher.navigate(lms.start(review));
    assertThat(teacher.getByText("Laurel does not know this learner")).isVisible();
    look(teacher, "messages-08-review-unknown");
    browser.takeComplaints(); // the page is a 404
    review.put("sub", learner);
    review.put(claim("roles"), List.of("Learner"));
    Page own = open(review);
    own.waitForURL(Pattern.compile(".*/my-badges"));
  }

  /** Within two seconds of a reading the button reads nothing again. */
  private static void checkUntilHeard(Page teacher, String text) {
    teacher.navigate(courseAddress(teacher) + "/progress");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    do {
      teacher.getByRole(AriaRole.BUTTON, named("Check now")).click();
      teacher.waitForURL(Pattern.compile(".*said=checked"));
    } while (teacher.getByText(text).count() == 0 && System.nanoTime() < deadline);
    assertThat(teacher.getByText(text).first()).isVisible();
  }

  @Test
  void a_learner_without_a_course_claims_in_their_passport_what_they_earned_in_one() {
    String learner = "learner-" + course;
    Map<String, Object> alone = lms.link(learner, "Learner", course);
    alone.remove(claim("context"));
    Page page = open(alone);
    page.waitForURL(Pattern.compile(".*/people/.*/passport"));
    look(page, "messages-09-passport-empty");
    open(lms.link(learner, "Learner", course)).context().close();
    lms.grade(learner, "95");
    checkUntilHeard(teacherWithBadge(), "not claimed yet");
    page.reload();
    look(page, "messages-10-passport");
    page.getByRole(AriaRole.LINK, named("Claim " + BADGE)).click();
    look(page, "messages-11-passport-claim");
    page.getByRole(AriaRole.BUTTON, named("Claim the badge")).click();
    assertThat(page.getByRole(AriaRole.LINK, named("Open the public page of " + BADGE)))
        .isVisible();
    page.navigate(lms.start(lms.link(learner, "Learner", course)));
    page.getByRole(AriaRole.LINK, named("Passport")).click();
    page.waitForURL(Pattern.compile(".*/courses/.*/passport"));
    look(page, "messages-12-course-passport");
  }

  @Test
  void an_administrator_without_a_course_is_told_where_to_go() {
    Map<String, Object> claims = lms.link("teacher-9", "Learner", course);
    claims.remove(claim("context"));
    claims.remove("name");
    claims.put(
        claim("roles"),
        List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"));
    Page page = open(claims);
    page.waitForURL(Pattern.compile(".*/welcome"));
    look(page, "messages-13-welcome");
    page.getByRole(AriaRole.LINK, named("My own badges")).click();
    page.waitForURL(Pattern.compile(".*/passport"));
  }

  @Test
  void somebody_without_any_role_or_name_or_course_gets_in() {
    Map<String, Object> claims = lms.link("learner-" + course, "Learner", course);
    claims.remove(claim("context"));
    claims.remove("name");
    claims.put(claim("roles"), List.of());
    Page page = open(claims);
    page.waitForURL(Pattern.compile(".*/passport"));
  }
}
