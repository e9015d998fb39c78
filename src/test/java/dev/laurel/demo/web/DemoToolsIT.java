package dev.laurel.demo.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Browser;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tool registers with the demo LMS in a browser, offers links, reviews work, sees a copy. */
class DemoToolsIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";

  private static Browser browser;
  private static HttpTool tool;

  @BeforeAll
  static void start() {
    browser = Browser.start("127.0.0.1", "localhost");
    tool = new HttpTool();
  }

  @AfterAll
  static void stop() {
    if (tool != null) {
      tool.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void a_tool_registers_and_is_used_in_the_course_and_in_its_copy() {
    Page page = browser.page(1000, 900, ColorScheme.LIGHT);
    registers(page);
    contentIsChosen(page);
    workIsReviewed(page);
    theCourseIsCopied(page);
    everyPageIsFitForAll(page);
    theWindowClosesItself(page);
    isDeleted(page);
  }

  private static void registers(Page page) {
    long start = System.nanoTime();
    page.navigate(LMS + "/tools");
    assertThat(page.getByLabel("Registration address"))
        .hasValue(Pattern.compile(".*/lti/register"));
    page.getByLabel("Registration address").fill(tool.url("/register"));
    page.getByRole(AriaRole.BUTTON, named("Register")).click();
    browser.screenshot(page, "demo-tools-01-frame");
    inside(page).getByText("Agree").click();
    page.waitForURL(LMS + "/tools");
    assertThat(page.getByText("Pending:")).isVisible();
    browser.screenshot(page, "demo-tools-02-pending");
    page.getByRole(AriaRole.BUTTON, named("Activate")).click();
    assertThat(page.getByText("Pending:")).hasCount(0);
    System.out.println(
        "Registered and active after "
            + Duration.ofNanos(System.nanoTime() - start).toMillis()
            + " ms");
  }

  private static void contentIsChosen(Page page) {
    page.navigate(LMS);
    page.getByRole(AriaRole.BUTTON, named("Launch as Ingrid")).click();
    page.getByRole(AriaRole.LINK, named("Add an activity")).click();
    browser.screenshot(page, "demo-tools-03-add");
    fake(page).getByText("Select content").click();
    inside(page).getByText("Choose two links").click();
    assertThat(inside(page).getByText("Two links chosen")).isVisible();
    assertThat(inside(page).getByText("With a column of 10 points")).hasCount(2);
    browser.screenshot(page, "demo-tools-04-preview");
    inside(page).getByText("Save and return to course").click();
    page.waitForURL(LMS + "/course?id=*");
    assertThat(page.getByRole(AriaRole.LINK, named("Award B"))).isVisible();
    told(page, "\"LtiResourceLinkRequest\"", "\"award\" : \"A\"", "/lineitem?");
    browser.screenshot(page, "demo-tools-05-launched");
  }

  private static void workIsReviewed(Page page) {
    page.navigate(LMS + "/gradebook");
    browser.screenshot(page, "demo-tools-06-gradebook");
    page.getByRole(AriaRole.LINK, named("Review Award A, Ana Öztürk")).click();
    told(page, "\"LtiSubmissionReviewRequest\"", "\"user_id\" : \"1003\"", "\"award\" : \"A\"");
    browser.screenshot(page, "demo-tools-07-review");
  }

  private static void theCourseIsCopied(Page page) {
    page.navigate(LMS + "/course");
    page.getByRole(AriaRole.BUTTON, named("Copy this course")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("copy 1"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Award B")).click();
    told(page, "\"history\" : \"201\"", "\"award\" : \"B\"", "copy 1");
    browser.screenshot(page, "demo-tools-08-copy");
  }

  private static void everyPageIsFitForAll(Page page) {
    Page narrow = browser.page(360, 800, ColorScheme.DARK);
    narrow.navigate(LMS);
    narrow.getByRole(AriaRole.BUTTON, named("Launch as Ingrid")).click();
    for (String path : List.of("/tools", "/course/add", "/gradebook", "/course")) {
      for (Page one : List.of(page, narrow)) {
        one.navigate(LMS + path);
        browser.assertAccessible(one);
        browser.assertNoSidewaysScroll(one);
      }
      browser.screenshot(narrow, "demo-tools-narrow" + path.replace('/', '-'));
    }
    narrow.context().close();
  }

  /** The tool is known already, so the administrator is asked; it registers again in a window. */
  private static void theWindowClosesItself(Page page) {
    page.navigate(LMS + "/tools");
    page.getByLabel("Registration address").fill(tool.url("/register"));
    page.getByRole(AriaRole.BUTTON, named("Register")).click();
    browser.screenshot(page, "demo-tools-09-new-or-update");
    browser.assertAccessible(page);
    page.getByRole(AriaRole.BUTTON, named("Update Fake tool")).click();
    Page window = page.waitForPopup(() -> page.getByText("Open it in a window").click());
    window.getByText("Agree").click();
    page.waitForURL(LMS + "/tools");
    assertThat(page.getByText("Pending:")).hasCount(0);
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!window.isClosed() && System.nanoTime() < deadline) {
      page.reload();
    }
    assertThat(window.isClosed()).isTrue();
  }

  private static void isDeleted(Page page) {
    fake(page).getByText("Delete").click();
    assertThat(fake(page)).hasCount(0);
    page.navigate(LMS + "/course");
    assertThat(page.getByRole(AriaRole.LINK, named("Award A"))).hasCount(0);
  }

  private static void told(Page page, String... parts) {
    for (String part : parts) {
      assertThat(inside(page).locator("pre")).containsText(part);
    }
  }

  private static Locator fake(Page page) {
    return page.locator("li:has(:text('Fake tool'))");
  }

  private static FrameLocator inside(Page page) {
    return page.frameLocator("iframe");
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }
}
