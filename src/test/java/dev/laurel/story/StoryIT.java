package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Await;
import dev.laurel.testing.Browser;
import dev.laurel.testing.Visitor;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The main job: a teacher makes a badge in a course, types a grade in the LMS, a learner claims the
 * badge inside the frame of another site, and a stranger checks it.
 */
class StoryIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String BADGE = "Data explorer";

  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start("127.0.0.1", "localhost");
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void a_grade_in_the_lms_becomes_a_badge_that_anyone_can_check() {
    Page teacher = enter("Launch as Ingrid");
    makeTheBadge(teacher);
    typeGrade(teacher, "Final project, Ana Öztürk", "72");
    assertThatLearnerSeesWhatIsMissing();
    int others = claimable(teacher);
    typeGrade(teacher, "Final project, Ana Öztürk", "85");
    teacherChecksNow(teacher, others);
    String credential = learnerClaims();
    strangerChecks(credential);
    theLearnerWasTold(teacher);
  }

  private static Page enter(String person) {
    Page page = browser.page(1100, 1000, ColorScheme.LIGHT);
    page.navigate(LMS);
    page.getByRole(AriaRole.BUTTON, named(person)).click();
    page.waitForURL(LMS + "/course*");
    return page;
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }

  private static FrameLocator.GetByRoleOptions inside(String text) {
    return new FrameLocator.GetByRoleOptions().setName(text);
  }

  private static FrameLocator laurel(Page page) {
    return page.frameLocator("iframe");
  }

  private static void makeTheBadge(Page page) {
    FrameLocator frame = laurel(page);
    browser.screenshot(page, "story-01-progress-empty");
    frame.getByRole(AriaRole.LINK, inside("Badges").setExact(true)).click();
    browser.screenshot(page, "story-02-badges-empty");
    frame.getByRole(AriaRole.LINK, inside("Make a badge")).first().click();
    frame.locator("input[name=name]").fill(BADGE);
    frame.locator("textarea[name=description]").fill("Explores a data set and tells what it says.");
    frame.locator("textarea[name=criteria]").fill("Reach at least 80 % in the final project.");
    frame.locator("input[name=image]").nth(2).check();
    browser.screenshot(page, "story-03-what");
    frame.locator("form button.primary").click();
    frame.getByLabel(Pattern.compile("Final project.*")).first().check();
    frame.locator("input[name=percent]").fill("80");
    browser.screenshot(page, "story-04-when");
    frame.locator("form button.primary").click();
    browser.screenshot(page, "story-05-look");
    frame.locator("form[action$=publish] button").click();
    assertThat(frame.getByText(BADGE).first()).isVisible();
    browser.screenshot(page, "story-06-published");
  }

  private static void typeGrade(Page page, String cell, String score) {
    page.navigate(LMS + "/gradebook");
    page.getByRole(AriaRole.TEXTBOX, named(cell)).fill(score);
    page.getByRole(AriaRole.BUTTON, named("Save " + cell)).click();
    assertThat(page.getByRole(AriaRole.TEXTBOX, named(cell)))
        .hasValue(Pattern.compile(score + ".*"));
  }

  private static int claimable(Page page) {
    page.navigate(LMS + "/course");
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.BUTTON, inside("Check now")).waitFor();
    return frame.getByText("not claimed yet").count();
  }

  /** The sweep may have read the grade before the page is there. */
  private static void teacherChecksNow(Page page, int others) {
    page.navigate(LMS + "/course");
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.BUTTON, inside("Check now")).waitFor();
    long start = System.nanoTime();
    // A press within half a second of a reading reads nothing again.
    Await.atMost(
        Duration.ofSeconds(20),
        () -> {
          frame.getByRole(AriaRole.BUTTON, inside("Check now")).click();
          frame.getByText("The results were read").waitFor();
          return frame.getByText("not claimed yet").count() > others;
        });
    assertThat(frame.getByText("not claimed yet")).hasCount(others + 1);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.println("From “Check now” to claimable: " + took.toMillis() + " ms");
    browser.screenshot(page, "story-08-progress");
  }

  private static void assertThatLearnerSeesWhatIsMissing() {
    Page learner = enter("Launch as Ana");
    FrameLocator frame = laurel(learner);
    assertThat(frame.getByText(BADGE).first()).isVisible();
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (frame.getByText("72 %").count() == 0 && System.nanoTime() < deadline) {
      learner.navigate(LMS + "/course");
      assertThat(frame.getByText(BADGE).first()).isVisible();
    }
    assertThat(frame.getByText("72 %").first()).isVisible();
    browser.screenshot(learner, "story-07-learner-missing");
    learner.context().close();
  }

  private static String learnerClaims() {
    Page learner = enter("Launch as Ana");
    FrameLocator frame = laurel(learner);
    frame.getByRole(AriaRole.LINK, inside("Claim " + BADGE)).waitFor();
    browser.screenshot(learner, "story-09-learner-earned");
    frame.getByRole(AriaRole.LINK, inside("Claim " + BADGE)).click();
    frame.locator("form[action$=claim] button").waitFor();
    browser.screenshot(learner, "story-10-claim");
    frame.locator("form[action$=claim] button").click();
    frame.getByRole(AriaRole.LINK, inside("Open the public page of " + BADGE)).waitFor();
    browser.screenshot(learner, "story-11-claimed");
    String award =
        frame
            .getByRole(AriaRole.LINK, inside("Open the public page of " + BADGE))
            .getAttribute("href");
    learner.navigate(LAUREL + award);
    learner.waitForURL(LAUREL + "/credentials/*");
    String url = learner.url();
    learner.context().close();
    return url;
  }

  private static void strangerChecks(String credential) {
    Page stranger = browser.page();
    stranger.navigate(credential);
    assertThat(stranger.getByRole(AriaRole.HEADING, named(BADGE)).first()).isVisible();
    assertThat(stranger.getByText("Ana Öztürk").first()).isVisible();
    assertThat(stranger.getByText("Failed")).hasCount(0);
    assertThat(stranger.getByText("Could not tell")).hasCount(0);
    browser.assertAccessible(stranger);
    browser.screenshot(stranger, "story-12-public-page");
    String json = new Visitor().get(credential, "application/vc+ld+json").body();
    assertThat(json).contains("eddsa-rdfc-2022").contains("BitstringStatusListEntry");
    checkElsewhere(stranger, json, "story-13-checked", 0);
    checkElsewhere(stranger, json.replace("Data explorer", "Data explainer"), "story-14-forged", 1);
    stranger.context().close();
  }

  private static void checkElsewhere(Page page, String json, String picture, int failures) {
    page.navigate(LAUREL + "/check");
    page.locator("textarea").first().fill(json);
    page.locator("form:has(textarea) button").first().click();
    assertThat(page.getByText("Passed").first()).isVisible();
    int failed = page.getByText("Failed", new Page.GetByTextOptions().setExact(true)).count();
    assertThat(failed > 0).isEqualTo(failures > 0);
    browser.assertAccessible(page);
    browser.screenshot(page, picture);
  }

  private static void theLearnerWasTold(Page page) {
    page.navigate(LMS + "/gradebook");
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (page.getByText("Badge earned: " + BADGE).count() == 0 && System.nanoTime() < deadline) {
      page.reload();
    }
    assertThat(page.getByText("Badge earned: " + BADGE)).hasCount(1);
    browser.screenshot(page, "story-15-gradebook");
    page.navigate(LMS + "/mail");
    assertThat(page.getByText(BADGE).first()).isVisible();
    browser.screenshot(page, "story-16-mail");
  }
}
