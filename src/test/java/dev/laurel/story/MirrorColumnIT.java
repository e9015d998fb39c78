package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The grade of a quiz that Moodle shows to no tool is heard through a column that mirrors it. */
class MirrorColumnIT extends FramedCourse {

  private static final String COLUMN = "Quiz 1 (for badges)";
  private static final String BADGE = "Quiz passed";

  @Test
  void a_quiz_is_mirrored_checked_and_earns_a_badge_without_a_plugin() {
    Page teacher = enter("Launch as Ingrid");
    makeTheColumn(teacher);
    check(teacher, "No result stands in the column yet");
    browser.screenshot(teacher, "mirror-2-nothing");
    enterTheCalculation(teacher);
    teacher.navigate(LMS + "/course");
    openTheColumn(teacher);
    check(teacher, "It works: 3 learners have results, from 6 to 9.5 of 10 points");
    browser.screenshot(teacher, "mirror-4-works");
    Pattern column = Pattern.compile("Quiz 1 \\(for badges\\)");
    makeBadge(teacher, BADGE, column, "mirror-5-when");
    aLaterGradeIsHeardByItself(teacher);
  }

  private static void openMirrors(Page page) {
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.LINK, inside("Where grades come from")).click();
    frame.getByRole(AriaRole.LINK, inside("Mirror an activity")).click();
    frame.locator("input[name=idNumber]").waitFor();
  }

  private static void makeTheColumn(Page page) {
    openMirrors(page);
    FrameLocator frame = laurel(page);
    frame.locator("input[name=name]").fill(COLUMN);
    frame.locator("input[name=points]").fill("10");
    frame.locator("input[name=idNumber]").fill("quiz-1");
    frame.locator("form button.primary").click();
    assertThat(frame.getByRole(AriaRole.HEADING, inside(COLUMN))).isVisible();
    assertThat(frame.locator("#copy-calculation")).hasValue("=[[quiz-1]]");
    assertThat(frame.locator("#state")).containsText("Waits for the calculation");
    browser.screenshot(page, "mirror-1-steps");
  }

  private static void openTheColumn(Page page) {
    openMirrors(page);
    laurel(page).getByRole(AriaRole.LINK, inside(COLUMN)).click();
  }

  private static void check(Page page, String said) {
    FrameLocator frame = laurel(page);
    frame.getByRole(AriaRole.BUTTON, inside("Check now")).click();
    assertThat(frame.locator(".notice")).containsText(said);
  }

  private static void enterTheCalculation(Page page) {
    page.navigate(LMS + "/gradebook");
    Locator field = page.getByLabel("Calculation of " + COLUMN, exactly());
    field.fill("=[[quiz-1]]");
    browser.screenshot(page, "mirror-3-demo-gradebook");
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Save calculation of " + COLUMN).setExact(true))
        .click();
    assertThat(page.getByLabel("Calculation of " + COLUMN, exactly())).hasValue("=[[quiz-1]]");
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  /** Юлия has 6 of 10; nobody presses a button when she gets 9. */
  private static void aLaterGradeIsHeardByItself(Page page) {
    page.navigate(LMS + "/gradebook");
    page.locator("#c502-1005 input[name=score]").fill("9");
    page.locator("#c502-1005 button").click();
    page.locator("#c502-1005 input[name=score]").waitFor();
    claim("Launch as Юлия", BADGE, "mirror-6-earned");
  }
}
