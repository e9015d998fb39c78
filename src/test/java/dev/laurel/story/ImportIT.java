package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An instructor uploads a gradebook, and a badge is earned with it. */
class ImportIT extends FramedCourse {

  private static final String BADGE = "Knows the plants of the meadow";
  private static final String COLUMN = "Quiz: Plants of the meadow";

  @Test
  void an_uploaded_gradebook_earns_a_badge() {
    Page teacher = enter("Launch as Ingrid");
    record(teacher, "40.00", "New grades");
    makeBadge(teacher, BADGE, Pattern.compile(COLUMN), "import-4-when");
    record(teacher, "90.00", "Changed grades");
    claim("Launch as Ana", BADGE, "import-5-earned");
    olderFile(teacher);
  }

  /** It was exported in the year before, so it undoes nothing. */
  private static void olderFile(Page page) {
    FrameLocator frame = preview(page, "20.00");
    assertThat(frame.locator("#fates")).containsText("Changed grades");
    frame.getByLabel("When was the file exported?").fill("2025-06-30T12:00");
    frame.getByRole(AriaRole.BUTTON, inside("Show what would change then")).click();
    frame.getByRole(AriaRole.LINK, inside("Grades about which something newer is known")).click();
    assertThat(frame.locator("#lines")).containsText("a newer grade is known: 90 / 100");
    assertThat(frame.getByLabel("When was the file exported?")).hasValue("2025-06-30T12:00");
    browser.assertAccessible(page);
    browser.screenshot(page, "import-6-older");
    frame.getByLabel("When was the file exported?").fill("2999-06-30T12:00");
    frame.getByRole(AriaRole.BUTTON, inside("Show what would change then")).click();
    assertThat(frame.locator("#mistake-exported")).isVisible();
    browser.takeComplaints(); // of the status 422
    browser.screenshot(page, "import-7-too-late");
  }

  /** A Moodle export with Ana and somebody who is not in the */
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
    FrameLocator frame = preview(page, grade);
    assertThat(frame.locator("#fates")).containsText(fate);
    assertThat(frame.locator("#fates")).containsText("People who are not in this course");
    browser.screenshot(page, "import-2-preview-" + grade);
    frame.getByRole(AriaRole.BUTTON, inside("Record these grades")).click();
    assertThat(frame.getByText("Grades recorded: 1")).isVisible();
    browser.screenshot(page, "import-3-done-" + grade);
  }

  private static FrameLocator preview(Page page, String grade) {
    FrameLocator frame = badges(page);
    frame.getByRole(AriaRole.LINK, inside("Upload a gradebook")).click();
    frame.locator("input[type=file]").setInputFiles(Uploads.file("moodle.csv", table(grade)));
    frame.locator("form button.primary").click();
    assertThat(frame.getByText("an export of Moodle with 2 people")).isVisible();
    assertThat(frame.locator("#field-key option").first())
        .containsText("ID number (ID number): 1 of 2 are in this course");
    browser.screenshot(page, "import-1-choice-" + grade);
    frame.locator("form button.primary").click();
    return frame;
  }
}
