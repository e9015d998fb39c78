package dev.laurel.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Finding;
import dev.laurel.grading.Grades;
import dev.laurel.grading.RefusedReports;
import dev.laurel.insight.WaitingGrades;
import dev.laurel.insight.WaitingWorld;
import dev.laurel.roster.LearnerKey;
import dev.laurel.testing.Browser;
import dev.laurel.testing.Doors;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of waiting grades with something on it, in a browser. */
class WaitingPageIT {

  private final WaitingWorld world = new WaitingWorld();
  private final Doors doors = world.doors();
  private final Browser browser = Browser.start("localhost");
  private String address = "";

  @BeforeEach
  void grades_of_every_sort() throws IOException {
    address = doors.open() + "/courses/" + world.course.contextId() + "/waiting";
    Finding nine = Finding.grade(Grades.points("9", "10"));
    world.park(
        Channel.CANVAS_EVENTS, "CANVAS_ID:21070000000000048", nine, ago(Duration.ofMinutes(3)));
    world.park(Channel.IMPORT, "SIS_ID:" + "S".repeat(90), nine, ago(Duration.ofHours(5)));
    world.park(
        Channel.AGS_RESULT, "1003", Finding.grade(Optional.empty()), ago(Duration.ofDays(9)));
    world.refuse("x".repeat(300), RefusedReports.Reason.KEY_TOO_LONG);
    world.dispute("Ana Öztürk", "Bo", new LearnerKey(LearnerKey.Kind.SIS_ID, "S-1"));
  }

  private static java.time.Instant ago(Duration time) {
    return Doors.NOW.minus(time);
  }

  @AfterEach
  void close() {
    doors.close();
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"360,LIGHT", "360,DARK", "1000,LIGHT", "1000,DARK"})
  void shows_what_waits_was_refused_and_is_in_dispute_accessibly(int width, ColorScheme scheme) {
    Page page = browser.page(width, 800, scheme);
    page.navigate(address);
    browser.screenshot(page, "waiting-" + width + "-" + scheme);
    assertThat(page.locator("#waiting tbody tr").count()).isEqualTo(3);
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
  }

  @Test
  void goes_through_the_pages_and_reads_the_list_by_the_keyboard() {
    for (int i = 0; i < WaitingGrades.MOST; i++) {
      world.park(Channel.IMPORT, "user-" + i, Finding.grade(Grades.points("1", "2")), Doors.NOW);
    }
    Page page = browser.page(1000, 800, ColorScheme.LIGHT);
    page.navigate(address);
    page.locator("nav.buttons a").press("Enter");
    page.waitForURL("**/waiting?after=*");
    assertThat(page.locator("#waiting tbody tr").count()).isEqualTo(3);
    world.lists("1003");
    page.locator("form[action$=look] button").press("Enter");
    page.waitForURL("**/waiting?said=READ");
    assertThat(page.locator("[role=status]").innerText()).contains("was read");
    assertThat(world.lookedAgain).containsExactly(world.course.contextId());
  }
}
