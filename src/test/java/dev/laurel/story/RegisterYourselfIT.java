package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Browser;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README's "Register it yourself", as a newcomer would: Laurel, the demo LMS and a browser. */
class RegisterYourselfIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";

  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start("127.0.0.1", "localhost");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void a_newcomer_registers_laurel_approves_it_and_opens_it_in_the_course() {
    long start = System.nanoTime();
    Page page = browser.page(1000, 900, ColorScheme.LIGHT);
    String deployment = registers(page);
    approves(page.locator(tool(deployment)).locator("dd").first().textContent());
    opens(page, deployment);
    System.out.println(
        "Registered, approved and opened after "
            + Duration.ofNanos(System.nanoTime() - start).toMillis()
            + " ms");
    deletes(page, deployment);
  }

  /** Gives the number of the new deployment. */
  private static String registers(Page page) {
    page.navigate(LMS + "/tools");
    page.getByRole(AriaRole.BUTTON, named("Register")).click();
    assertThat(laurel(page).getByRole(AriaRole.HEADING).first()).containsText("Register Laurel");
    browser.screenshot(page, "register-yourself-01-asks");
    laurel(page).locator("form[data-once] button").click();
    page.waitForURL(LMS + "/tools"); // the frame closes itself
    Locator pending = page.locator("li:has-text('Pending:')");
    assertThat(pending).hasCount(1);
    browser.screenshot(page, "register-yourself-02-pending");
    String deployment = pending.locator("dd").nth(1).textContent();
    pending.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Activate")).click();
    assertThat(page.locator("li:has-text('Pending:')")).hasCount(0);
    return deployment;
  }

  private static void approves(String client) {
    Page operator = browser.page(1000, 900, ColorScheme.LIGHT);
    operator.navigate(LAUREL + "/operator/platforms");
    operator.locator("input[name=password]").fill("operator for tests");
    operator.locator("form button.primary").click();
    operator
        .locator("tr", new Page.LocatorOptions().setHasText(client))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    operator.getByRole(AriaRole.BUTTON, named("Approve")).first().click();
    assertThat(operator.locator(".toast")).containsText("The LMS is approved");
    browser.screenshot(operator, "register-yourself-03-approved");
    operator.context().close();
  }

  private static void opens(Page page, String deployment) {
    page.navigate(LMS);
    page.getByRole(AriaRole.BUTTON, named("Launch as Ingrid")).click();
    page.getByRole(AriaRole.LINK, named("Add an activity")).click();
    page.locator(tool(deployment))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add").setExact(true))
        .click();
    assertThat(laurel(page).getByRole(AriaRole.LINK, framed("Badges")).first()).isVisible();
    browser.screenshot(page, "register-yourself-04-opened");
    assertThat(page.frames().get(1).url()).matches(Pattern.compile(LAUREL + "/.*courses/.*"));
  }

  private static void deletes(Page page, String deployment) {
    page.navigate(LMS + "/tools");
    Locator tool = page.locator(tool(deployment));
    tool.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete")).click();
    assertThat(tool).hasCount(0);
  }

  /** Where the demo shows a tool, on each of its pages. */
  private static String tool(String deployment) {
    return "li:has(#t" + deployment + ")";
  }

  private static FrameLocator laurel(Page page) {
    return page.frameLocator("iframe");
  }

  private static FrameLocator.GetByRoleOptions framed(String text) {
    return new FrameLocator.GetByRoleOptions().setName(text);
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }
}
