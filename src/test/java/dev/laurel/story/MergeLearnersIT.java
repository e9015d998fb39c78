package dev.laurel.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.laurel.testing.Await;
import dev.laurel.testing.Browser;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.TestLms;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two accounts turn out to be one person, and in the end they are two after all. */
class MergeLearnersIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String BADGE = "Diver of reefs";

  private static final String COURSE = "merge-" + UUID.randomUUID();

  private static Browser browser;
  private static TestLms lms;

  private final LmsVisit teacher = new LmsVisit(lms.base(), LAUREL);
  private final LmsVisit before = new LmsVisit(lms.base(), LAUREL);
  private final LmsVisit after = new LmsVisit(lms.base(), LAUREL);

  @BeforeAll
  static void open() throws IOException {
    browser = Browser.start("127.0.0.1", "localhost");
    lms = new TestLms(LAUREL);
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

  @Test
  void an_operator_merges_two_accounts_of_one_person_and_undoes_it() {
    addTheLms();
    earnUnderTheSecondAccount();
    assertThat(passport(before)).doesNotContain(BADGE);
    Page operator = signIn();
    compare(operator);
    mergeWithAReason(operator);
    bothLoginsReachOnePassport();
    undo(operator);
    assertThat(passport(before)).doesNotContain(BADGE);
    assertThat(passport(after)).contains(BADGE);
    assertThat(rows()).isEqualTo(2);
  }

  private static void addTheLms() {
    Visitor operator = new Visitor();
    operator.submit(
        operator.get(LAUREL + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
    operator.submit(
        operator
            .get(LAUREL + "/operator/platforms")
            .form("form:has(input[name=authorizationEndpoint])"),
        new HashMap<>(lms.entry()));
  }

  private void earnUnderTheSecondAccount() {
    teacher.launch(lms.start(lms.link("teacher-merge", "Instructor", COURSE)));
    before.launch(lms.start(lms.link("reef-account-before", "Learner", COURSE)));
    after.launch(lms.start(lms.link("reef-account-after", "Learner", COURSE)));
    teacher.publishBadge(BADGE, "Final project", "80");
    lms.grade("reef-account-before", "60");
    lms.grade("reef-account-after", "90");
    teacher.checkNow();
    Await.atMost(Duration.ofSeconds(20), () -> passport(after).contains(BADGE));
    assertThat(rows()).isEqualTo(2);
  }

  private static String passport(LmsVisit learner) {
    return learner.visitor().get(learner.course() + "/passport").text();
  }

  private int rows() {
    return teacher
        .visitor()
        .get(teacher.course() + "/progress")
        .html()
        .select("#progress tbody tr")
        .size();
  }

  private static Page signIn() {
    Page page = browser.page(1100, 1000, ColorScheme.LIGHT);
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

  private static void find(Page page, String key) {
    page.locator("input[name=q]").fill(key);
    page.locator("form[role=search] button").click();
  }

  private static Locator rowOf(Page page, String key) {
    return page.locator("#people tbody tr", new Page.LocatorOptions().setHasText(key));
  }

  private static void compare(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People").setExact(true))
        .click();
    find(page, "nobody is called so");
    assertThat(page.getByText("Nobody was found")).isVisible();
    find(page, "reef-account-before");
    look(page, "merge-1-found");
    rowOf(page, "reef-account-before").getByRole(AriaRole.LINK).click();
    assertThat(page.getByText("Now find the other one")).isVisible();
    page.locator("input[name=course]").fill(COURSE);
    find(page, "öztürk");
    look(page, "merge-2-the-other");
    rowOf(page, "reef-account-after").getByRole(AriaRole.LINK).click();
    assertThat(page.locator("#both")).containsText("reef-account-before");
    assertThat(page.locator("#both")).containsText("reef-account-after");
    look(page, "merge-3-side-by-side");
  }

  private static void mergeWithAReason(Page page) {
    page.locator("textarea[name=reason]").fill("She showed both accounts, at the help desk");
    page.locator("input[name=by]").fill("Olu Operator");
    page.locator("form.card button.primary").click();
    assertThat(page.locator(".toast")).containsText("Merged");
    assertThat(page.locator("#merges")).containsText("Olu Operator");
    assertThat(page.locator("#merges")).containsText("She showed both accounts");
    look(page, "merge-4-log");
  }

  /** Sessions that were open before the merge too. */
  private void bothLoginsReachOnePassport() {
    assertThat(passport(before)).contains(BADGE);
    assertThat(rows()).isEqualTo(1);
    Visitor.Page badges = before.visitor().get(before.course() + "/my-badges");
    String claim = badges.html().select("a[href$=/claim]").attr("abs:href");
    before.visitor().submit(before.visitor().get(claim).form("form[action$=claim]"), Map.of());
    assertThat(after.visitor().get(after.course() + "/my-badges").html().select("a[href$=/claim]"))
        .as("accepted by the one, it needs no accepting by the other")
        .isEmpty();
  }

  private static void undo(Page page) {
    page.locator("#merges a[href$=undo]").first().click();
    look(page, "merge-5-undo");
    page.locator("textarea[name=reason]").fill("They are twins");
    page.locator("input[name=by]").fill("Olu Operator");
    page.locator("form.card button.primary").click();
    assertThat(page.locator(".toast")).containsText("Undone");
    assertThat(page.locator("#merges tbody tr").first()).containsText("They are twins");
    assertThat(page.locator("#merges a[href$=undo]")).hasCount(0);
    look(page, "merge-6-undone");
  }
}
