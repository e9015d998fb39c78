package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Browser;
import dev.laurel.testing.FakeLms;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An administrator registers Laurel inside the frame of an LMS, and the operator decides; seen in a
 * browser.
 */
class RegistrationIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LAUREL = "http://localhost:" + PORT;

  private static Browser browser;
  private static FakeLms lms;

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start("127.0.0.1", "localhost");
    lms = new FakeLms();
  }

  @AfterAll
  static void close() {
    if (lms != null) {
      lms.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static Page.GetByRoleOptions named(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }

  /** The LMS opens what the administrator pasted. */
  private static Page inFrame(String pasted, String clientId, int width, ColorScheme scheme) {
    lms.tokens.put("token-" + clientId, clientId);
    Page page = browser.page(width, 1000, scheme);
    String glue = pasted.contains("?") ? "&" : "?";
    page.navigate(lms.framing(pasted + glue + lms.query("token-" + clientId)));
    return page;
  }

  private static FrameLocator laurel(Page page) {
    return page.frameLocator("iframe");
  }

  private static void press(Page page) {
    laurel(page).locator("form[data-once] button").click();
    assertThat(page.locator("#state")).hasText("closed");
  }

  private static Page operator(int width, ColorScheme scheme) {
    Page page = browser.page(width, 1000, scheme);
    page.navigate(LAUREL + "/operator/login");
    page.locator("input[name=password]").fill("operator for tests");
    page.locator("form button.primary").click();
    page.waitForURL(LAUREL + "/operator/platforms");
    return page;
  }

  private static void look(Page page, String name) {
    browser.assertAccessible(page);
    browser.assertNoSidewaysScroll(page);
    browser.screenshot(page, name);
  }

  @Test
  void an_administrator_registers_and_the_operator_approves() {
    String client = UUID.randomUUID().toString();
    Page admin = inFrame(LAUREL + "/lti/register", client, 1000, ColorScheme.LIGHT);
    assertThat(laurel(admin).getByRole(AriaRole.HEADING).first()).containsText("Register Laurel");
    look(admin, "registration-01-in-the-frame");
    press(admin);
    browser.screenshot(admin, "registration-02-done");
    Page operator = operator(1000, ColorScheme.LIGHT);
    look(operator, "registration-03-platforms");
    operator
        .locator("tr", new Page.LocatorOptions().setHasText(client))
        .getByRole(AriaRole.LINK)
        .first()
        .click();
    look(operator, "registration-04-pending");
    operator.getByRole(AriaRole.BUTTON, named("Approve")).first().click();
    assertThat(operator.locator(".toast")).containsText("The LMS is approved");
    operator.getByRole(AriaRole.BUTTON, named("Run the self-test")).click();
    assertThat(operator.getByText("The LMS gave a token.")).isVisible();
    look(operator, "registration-05-self-test");
    String page = operator.url().replaceFirst("/test.*", "");
    for (ColorScheme scheme : ColorScheme.values()) {
      if (scheme != ColorScheme.NO_PREFERENCE) {
        narrow(page, scheme);
      }
    }
  }

  private static void narrow(String detail, ColorScheme scheme) {
    Page phone = operator(360, scheme);
    look(phone, "registration-06-platforms-360-" + scheme);
    phone.navigate(detail);
    phone.getByRole(AriaRole.BUTTON, named("Run the self-test")).click();
    assertThat(phone.getByText("The LMS gave a token.")).isVisible();
    look(phone, "registration-07-platform-360-" + scheme);
    phone.navigate(LAUREL + "/operator/invitations");
    phone.locator("input[name=note]").fill("A school with a rather long name of its own");
    phone.locator("form button.primary").click();
    assertThat(phone.locator("#copy-invitation")).isVisible();
    look(phone, "registration-08-invitation-360-" + scheme);
    phone.context().close();
  }

  @Test
  void an_invited_administrator_needs_nobody() {
    Page operator = operator(1000, ColorScheme.DARK);
    operator.getByRole(AriaRole.LINK, named("Invitations")).click();
    operator.locator("input[name=note]").fill("School");
    operator.locator("form button.primary").click();
    String link = operator.locator("#copy-invitation").inputValue();
    look(operator, "registration-09-invitation");
    String client = UUID.randomUUID().toString();
    Page admin = inFrame(link, client, 360, ColorScheme.DARK);
    laurel(admin).locator("form[data-once] button").waitFor();
    browser.screenshot(admin, "registration-10-in-the-frame-360");
    press(admin);
    assertThat(laurel(admin).getByText("Laurel is registered")).isVisible();
    operator.navigate(LAUREL + "/operator/platforms");
    assertThat(operator.locator("tr", new Page.LocatorOptions().setHasText(client)))
        .containsText("active");
    assertThat(lms.tools).containsKey(client);
  }

  @Test
  void the_page_alone_is_readable_on_a_phone_in_both_schemes() {
    for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
      Page page = browser.page(360, 800, scheme);
      page.navigate(LAUREL + "/lti/register?" + lms.query("read-only"));
      look(page, "registration-11-alone-360-" + scheme);
      page.context().close();
    }
  }

  @Test
  void a_person_who_opens_the_address_is_told_what_it_is_for() {
    Page page = browser.page();
    page.navigate(LAUREL + "/lti/register");
    assertThat(page.getByText("This address is for your LMS")).isVisible();
    look(page, "registration-12-by-hand");
    browser.takeComplaints(); // the browser notes the 400
  }
}
