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

/** An instructor uploads a gradebook, and a badge is earned with it. */
class ImportIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String BADGE = "Knows the plants of the meadow";
  private static final String COLUMN = "Quiz: Plants of the meadow";

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
  void an_uploaded_gradebook_earns_a_badge() {
    Page teacher = enter("Launch as Ingrid");
    record(teacher, "40.00", "New grades");
    makeTheBadge(teacher);
    record(teacher, "90.00", "Changed grades");
    learnerClaims();
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

  /** A Moodle export with Ana and somebody who is not in the course. */
  private static String table(String grade) {
    return "First name,Last name,ID number,Email address,"
        + COLUMN
        + " (Real)\n"
        + "Ana,Öztürk,S-1,ana@example.edu,"
        + grade
        + "\n"
        + "Nobody,Known,nobody-here,nobody@example.edu,70.00\n";
  }

  private static void record(Page page, String grade, String fate) {
    page.navigate(LMS + "/course");
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside("Badges").setExact(true)).click();
    frame.getByRole(AriaRole.LINK, inside("Upload a gradebook")).click();
    frame.locator("input[type=file]").setInputFiles(Uploads.file("moodle.csv", table(grade)));
    frame.locator("form button.primary").click();
    assertThat(frame.getByText("an export of Moodle with 2 people")).isVisible();
    assertThat(frame.locator("#field-key option").first())
        .containsText("ID number (ID number): 1 of 2 are in this course");
    browser.screenshot(page, "import-1-choice-" + grade);
    frame.locator("form button.primary").click();
    assertThat(frame.locator("#fates")).containsText(fate);
    assertThat(frame.locator("#fates")).containsText("People who are not in this course");
    browser.screenshot(page, "import-2-preview-" + grade);
    frame.getByRole(AriaRole.BUTTON, inside("Record these grades")).click();
    assertThat(frame.getByText("Grades recorded: 1")).isVisible();
    browser.screenshot(page, "import-3-done-" + grade);
  }

  private static void makeTheBadge(Page page) {
    page.navigate(LMS + "/course");
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside("Badges").setExact(true)).click();
    frame.getByRole(AriaRole.LINK, inside("Make a badge")).first().click();
    frame.locator("input[name=name]").fill(BADGE);
    frame.locator("textarea[name=description]").fill("Knows the plants of the meadow by heart.");
    frame.locator("textarea[name=criteria]").fill("Pass the quiz about the plants.");
    frame.locator("form button.primary").click();
    frame.getByLabel(Pattern.compile(COLUMN)).check();
    frame.locator("form button.primary").click();
    frame.locator("form[action$=publish] button").click();
    assertThat(frame.getByText(BADGE).first()).isVisible();
  }

  /** Rules are woken by the import itself: nobody presses a button. */
  private static void learnerClaims() {
    Page learner = enter("Launch as Ana");
    FrameLocator frame = laurel(learner);
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    frame.getByText(BADGE).first().waitFor();
    while (frame.getByRole(AriaRole.LINK, inside("Claim " + BADGE)).count() == 0
        && System.nanoTime() < deadline) {
      learner.navigate(LMS + "/course");
      frame.getByText(BADGE).first().waitFor();
    }
    browser.screenshot(learner, "import-4-earned");
    frame.getByRole(AriaRole.LINK, inside("Claim " + BADGE)).click();
    frame.locator("form[action$=claim] button").click();
    frame.getByRole(AriaRole.LINK, inside("Open the public page of " + BADGE)).waitFor();
    learner.context().close();
  }
}
