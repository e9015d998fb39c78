package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Browser;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instructor marks what no gradebook knows, and a badge is earned with it. */
class ByHandIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String BADGE = "Well kept portfolio";
  private static final String ACTIVITY = "Portfolio reviewed";

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
  void a_mark_by_hand_earns_a_badge_that_is_kept_when_it_is_taken_back() {
    Page teacher = enter("Launch as Ingrid");
    addTheActivity(teacher);
    makeTheBadge(teacher);
    mark(teacher, "They have met it", "Seen on Monday, complete", "Met");
    learnerClaims();
    mark(teacher, "Take back what was marked", "It was somebody else’s", "Taken back");
    theProgressSaysThatItFell(teacher);
    theLearnerKeepsIt();
  }

  private static Page enter(String person) {
    Page page = browser.page(1100, 1000, ColorScheme.LIGHT);
    page.navigate(LMS);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(person)).click();
    page.waitForURL(LMS + "/course*");
    return page;
  }

  private static FrameLocator laurel(Page page) {
    return page.frameLocator("iframe");
  }

  private static FrameLocator.GetByRoleOptions inside(String text) {
    return new FrameLocator.GetByRoleOptions().setName(text);
  }

  private static void openByHand(Page page) {
    page.navigate(LMS + "/course");
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside("Badges").setExact(true)).click();
    frame.getByRole(AriaRole.LINK, inside("Mark what no gradebook knows, by hand")).click();
    assertThat(frame.getByRole(AriaRole.HEADING, inside("By hand").setExact(true))).isVisible();
  }

  private static void addTheActivity(Page page) {
    openByHand(page);
    FrameLocator frame = laurel(page);
    frame.locator("input[name=name]").fill(ACTIVITY);
    frame.locator("form button.primary").click();
    assertThat(frame.getByRole(AriaRole.HEADING, inside(ACTIVITY))).isVisible();
    assertThat(frame.getByText("Ana Öztürk").first()).isVisible();
    browser.screenshot(page, "by-hand-1-added");
  }

  private static void makeTheBadge(Page page) {
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside("Badges").setExact(true)).click();
    frame.getByRole(AriaRole.LINK, inside("Make a badge")).first().click();
    frame.locator("input[name=name]").fill(BADGE);
    frame.locator("textarea[name=description]").fill("Keeps a portfolio that others learn from.");
    frame.locator("textarea[name=criteria]").fill("Have the portfolio reviewed.");
    frame.locator("form button.primary").click();
    frame.getByLabel(Pattern.compile(ACTIVITY + ".*marked by hand")).check();
    browser.screenshot(page, "by-hand-2-when");
    frame.locator("form button.primary").click();
    frame.locator("form[action$=publish] button").click();
    assertThat(frame.getByText(BADGE).first()).isVisible();
  }

  private static void mark(Page page, String what, String reason, String holds) {
    openByHand(page);
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside(ACTIVITY)).click();
    frame.getByRole(AriaRole.CHECKBOX, inside("Ana Öztürk")).check();
    frame.getByLabel(what).check();
    frame.locator("textarea[name=reason]").fill(reason);
    frame.locator("form button.primary").click();
    assertThat(frame.locator("#learners tr:has-text('Ana Öztürk')")).containsText(holds);
    assertThat(frame.locator("#learners tr:has-text('Ana Öztürk')")).containsText(reason);
    assertThat(frame.locator("#learners tr:has-text('Ana Öztürk')")).containsText("Ingrid");
    browser.screenshot(
        page, "by-hand-3-" + holds.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
  }

  /** Rules are woken by the mark itself: nobody presses a button. */
  private static void learnerClaims() {
    Page learner = enter("Launch as Ana");
    FrameLocator frame = laurel(learner);
    reloadUntil(learner, "Claim " + BADGE);
    browser.screenshot(learner, "by-hand-4-earned");
    frame.getByRole(AriaRole.LINK, inside("Claim " + BADGE)).click();
    frame.locator("form[action$=claim] button").click();
    frame.getByRole(AriaRole.LINK, inside("Open the public page of " + BADGE)).waitFor();
    learner.context().close();
  }

  private static void reloadUntil(Page page, String link) {
    FrameLocator frame = laurel(page);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    frame.getByText(BADGE).first().waitFor();
    while (frame.getByRole(AriaRole.LINK, inside(link)).count() == 0
        && System.nanoTime() < deadline) {
      page.navigate(LMS + "/course");
      frame.getByText(BADGE).first().waitFor();
    }
    assertThat(frame.getByRole(AriaRole.LINK, inside(link))).isVisible();
  }

  private static void theProgressSaysThatItFell(Page page) {
    FrameLocator frame = laurel(page);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    do {
      page.navigate(LMS + "/course");
      frame.locator("#progress").waitFor();
    } while (frame.getByText("Below the bar since").count() == 0 && System.nanoTime() < deadline);
    assertThat(frame.getByText("Below the bar since").first()).isVisible();
    assertThat(frame.getByText("The grade in " + ACTIVITY + " was taken back").first()).isVisible();
    browser.screenshot(page, "by-hand-5-below");
  }

  private static void theLearnerKeepsIt() {
    Page learner = enter("Launch as Ana");
    assertThat(laurel(learner).getByRole(AriaRole.LINK, inside("Open the public page of " + BADGE)))
        .isVisible();
    learner.context().close();
  }
}
