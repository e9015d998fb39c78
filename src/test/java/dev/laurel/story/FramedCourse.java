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

/**
 * A story in the browser: what people do with Laurel in the frame of the demo LMS of the running
 * server.
 */
abstract class FramedCourse {

  static final String LMS =
      "http://127.0.0.1:" + System.getProperty("laurel.http.port", "8080") + "/demo";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Browser browser;

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

  /** Somebody in the course, for example `Launch as Ana`. */
  static Page enter(String button) {
    Page page = browser.page(1100, 1000, ColorScheme.LIGHT);
    page.navigate(LMS);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
    page.waitForURL(LMS + "/course*");
    return page;
  }

  static FrameLocator laurel(Page page) {
    return page.frameLocator("iframe");
  }

  static FrameLocator.GetByRoleOptions inside(String text) {
    return new FrameLocator.GetByRoleOptions().setName(text);
  }

  /** The list of badges, opened anew from the LMS. */
  static FrameLocator badges(Page page) {
    page.navigate(LMS + "/course");
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside("Badges").setExact(true)).click();
    return frame;
  }

  /** In three steps. */
  static void makeBadge(Page page, String name, Pattern activity, String picture) {
    FrameLocator frame = badges(page);
    frame.getByRole(AriaRole.LINK, inside("Make a badge")).first().click();
    frame.locator("input[name=name]").fill(name);
    frame.locator("textarea[name=description]").fill("Stands for work that was seen.");
    frame.locator("textarea[name=criteria]").fill("Reach the bar.");
    frame.locator("form button.primary").click();
    frame.getByLabel(activity).check();
    browser.screenshot(page, picture);
    frame.locator("form button.primary").click();
    frame.locator("form[action$=publish] button").click();
    assertThat(frame.getByText(name).first()).isVisible();
  }

  /** Rules are woken by what was heard: nobody presses a button. */
  static void claim(String button, String badge, String picture) {
    Page learner = enter(button);
    FrameLocator frame = laurel(learner);
    reloadUntilLinked(learner, badge, "Claim " + badge);
    browser.screenshot(learner, picture);
    frame.getByRole(AriaRole.LINK, inside("Claim " + badge)).click();
    frame.locator("form[action$=claim] button").click();
    frame.getByRole(AriaRole.LINK, inside("Open the public page of " + badge)).waitFor();
    learner.context().close();
  }

  private static void reloadUntilLinked(Page page, String badge, String link) {
    FrameLocator frame = laurel(page);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    frame.getByText(badge).first().waitFor();
    while (frame.getByRole(AriaRole.LINK, inside(link)).count() == 0
        && System.nanoTime() < deadline) {
      page.navigate(LMS + "/course");
      frame.getByText(badge).first().waitFor();
    }
    assertThat(frame.getByRole(AriaRole.LINK, inside(link))).isVisible();
  }
}
