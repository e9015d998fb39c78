package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.laurel.testing.FakeLms;
import dev.laurel.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The operator in {@link EveryPageIT}, and the administrators who register their LMS with them. */
final class Desk implements AutoCloseable {

  private static final Locator.WaitForOptions GONE =
      new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

  private final String laurel;
  private final FakeLms lms;
  private final Visitor operator = new Visitor();
  private String registered = "";

  Desk(String laurel, FakeLms lms) {
    this.laurel = laurel;
    this.lms = lms;
  }

  Visitor operator() {
    return operator;
  }

  void typesWrongPassword(Page page) {
    page.navigate(laurel + "/operator/login");
    page.locator("input[name=password]").fill("guessed");
    page.locator("form button.primary").click();
  }

  void signsIn() {
    operator.submit(
        operator.get(laurel + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
    adds(
        Map.of(
            "name", "Another LMS",
            "issuer", "https://lms.example/a-path-of-some-length",
            "clientId", "a-client-id-as-canvas-makes-them-10000000000017",
            "authorizationEndpoint", "https://lms.example/auth",
            "tokenEndpoint", "https://lms.example/token",
            "jwksUri", "https://lms.example/jwks"));
  }

  void adds(Map<String, String> platform) {
    Visitor.Page added =
        operator.submit(
            operator
                .get(laurel + "/operator/platforms")
                .form("form:has(input[name=authorizationEndpoint])"),
            new HashMap<>(platform));
    assertThat(added.text()).contains(platform.get("name"));
  }

  void addsNonsense(Page page) {
    page.navigate(laurel + "/operator/platforms");
    page.locator("input[name=name]").fill("Nonsense");
    page.locator("input[name=issuer]").fill("http://lms.example");
    page.locator("input[name=clientId]").fill("7");
    page.locator("input[name=authorizationEndpoint]").fill("ftp://lms.example/auth");
    page.locator("input[name=tokenEndpoint]").fill("https://lms.example/token");
    page.locator("input[name=jwksUri]").fill("https://lms.example/jwks");
    page.locator("form:has(input[name=jwksUri]) button.primary").click();
  }

  /** The LMS opens what its administrator pasted; each token is good for one registration. */
  void opensRegistration(Page page) {
    page.navigate(laurel + "/lti/register?" + lms.query("not-used-yet"));
  }

  void registers(Page page) {
    registered = "client-" + UUID.randomUUID();
    lms.tokens.put("token-" + registered, registered);
    page.navigate(laurel + "/lti/register?" + lms.query("token-" + registered));
    page.locator("form[data-once] button").click();
    page.locator("form[data-once]").waitFor(GONE);
  }

  void registersTwice(Page page) {
    page.navigate(laurel + "/lti/register?" + lms.query("used-before"));
    page.locator("form[data-once] button").click();
    page.locator("form[data-once]").waitFor(GONE);
  }

  void opensPending(Page page) {
    openPlatform(page, registered);
  }

  void approves() {
    Visitor.Page list = operator.get(laurel + "/operator/platforms");
    String link = list.html().select("tr:contains(" + registered + ") th a").attr("abs:href");
    operator.submit(operator.get(link).form("form:has(input[value=approve])"), Map.of());
  }

  void tests(Page page) {
    openPlatform(page, registered);
    page.locator("form[action*='/test'] button").click();
    page.locator("#test-title ~ ul, #test-title ~ ol, #test-title ~ dl").first().waitFor();
  }

  void opensAnother(Page page) {
    openPlatform(page, "Another LMS");
  }

  void opensFormerKeys(Page page) {
    follow(page, "Another LMS", "lti11");
  }

  void keepsFormerKey(Page page) {
    follow(page, "Another LMS", "lti11");
    page.locator("#field-consumerKey").fill("a-key-of-lti-1.1");
    page.locator("#field-consumerSecret").fill("its secret");
    page.locator("form.card button.primary").click();
    page.locator("table form[action$=remove]").first().waitFor();
  }

  void keepsNothing(Page page) {
    follow(page, "Another LMS", "lti11");
    page.locator("#field-consumerKey").fill(" ");
    page.locator("#field-consumerSecret").fill(" ");
    page.locator("form.card button.primary").click();
  }

  void opensNoticeSecrets(Page page) {
    follow(page, "Another LMS", "notice-secrets");
  }

  /** An old one makes room when there are two. */
  void makesNoticeSecret(Page page) {
    opensNoticeSecrets(page);
    Locator make = page.locator("form:not(.inline) button.primary");
    if (make.count() == 0) {
      withdrawsFirst(page);
    }
    make.click();
    page.locator("#copy-secret").waitFor();
  }

  void withdrawsNoticeSecret(Page page) {
    makesNoticeSecret(page);
    withdrawsFirst(page);
  }

  private static void withdrawsFirst(Page page) {
    page.locator("form.inline button").first().click();
    page.waitForURL("**/notice-secrets?done=withdraw");
  }

  void opensLiveEvents(Page page, String platform) {
    follow(page, platform, "live-events");
  }

  /** Its address in Laurel is shown from now on. */
  void switchesLiveEventsOn(Page page, String platform) {
    follow(page, platform, "live-events");
    Locator start = page.locator("form:has(input[value=start]) button");
    if (start.count() > 0) { // another picture has found them off
      start.click();
    }
    page.locator("details summary").click();
  }

  void removesTheDemo(Page page) {
    follow(page, "LaurelDemoTool1", "remove");
  }

  void removesAnother(Page page) {
    follow(page, "Another LMS", "remove");
  }

  void mistypesTheName(Page page) {
    follow(page, "Another LMS", "remove");
    page.locator("input[name=name]").fill("Another");
    page.locator("form.card button.danger").click();
  }

  void invites(Page page) {
    page.navigate(laurel + "/operator/invitations");
    page.locator("input[name=note]").fill("A school with a rather long name of its own");
    page.locator("form.card button.primary").click();
    page.locator("#copy-invitation").waitFor();
  }

  void announcesKey() {
    operator.submit(operator.get(laurel + "/operator/keys").form("form[action$=rotate]"), Map.of());
  }

  void openPlatform(Page page, String text) {
    page.navigate(laurel + "/operator/platforms");
    page.locator("tr:has-text('" + text + "') th a").first().click();
    page.waitForURL("**/platforms/*");
  }

  private void follow(Page page, String platform, String ending) {
    openPlatform(page, platform);
    page.locator("main a[href$=" + ending + "]").click();
    page.waitForURL("**/" + ending);
  }

  @Override
  public void close() {
    lms.close();
  }
}
