package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An instructor marks what no gradebook knows, and a badge is earned with it. */
class ByHandIT extends FramedCourse {

  private static final String BADGE = "Well kept portfolio";
  private static final String ACTIVITY = "Portfolio reviewed";

  @Test
  void a_mark_by_hand_earns_a_badge_that_is_kept_when_it_is_taken_back() {
    Page teacher = enter("Launch as Ingrid");
    addTheActivity(teacher);
    Pattern activity = Pattern.compile(ACTIVITY + ".*marked by hand");
    makeBadge(teacher, BADGE, activity, "by-hand-2-when");
    mark(teacher, "They have met it", "Seen on Monday, complete", "Met");
    claim("Launch as Ana", BADGE, "by-hand-4-earned");
    mark(teacher, "Take back what was marked", "It was somebody else’s", "Taken back");
    theProgressSaysThatItFell(teacher);
    theLearnerKeepsIt();
  }

  private static void openByHand(Page page) {
    FrameLocator frame = badges(page);
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
