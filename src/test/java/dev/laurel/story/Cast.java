package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.laurel.lti.ClientForTests;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.FormElement;

/** The people of the demo's course in {@link EveryPageIT}, any stranger, and what they do. */
final class Cast {

  static final String BADGE = "Data explorer";

  private final String laurel;
  private final LmsVisit teacher;
  private final LmsVisit learner;
  private final Visitor stranger = new Visitor();
  private String draft = "";
  private String badge = "";
  private String claim = "";
  private String credential = "";

  Cast(String lms, String laurel) {
    this.laurel = laurel;
    this.teacher = new LmsVisit(lms, laurel).enter("1001");
    this.learner = new LmsVisit(lms, laurel).enter("1003");
  }

  Visitor teacher() {
    return teacher.visitor();
  }

  Visitor learner() {
    return learner.visitor();
  }

  Visitor stranger() {
    return stranger;
  }

  Consumer<Page> at(String path) {
    return page -> page.navigate(laurel + path);
  }

  Consumer<Page> in(String path) {
    return page -> page.navigate(teacher.course() + path);
  }

  /** The address of the course. */
  String course() {
    return teacher.course();
  }

  String draft(String step) {
    return draft + "/" + step;
  }

  String badge() {
    return badge;
  }

  String claim() {
    return claim;
  }

  String credential() {
    return credential;
  }

  void launch() {
    teacher.launch();
    learner.launch();
  }

  void addsNoTool(Page page) {
    page.navigate(teacher.course() + "/score-clients");
    page.locator("form button.primary").click();
  }

  /** Two tools, and the access of one ended. */
  void addsTools() {
    for (String name : List.of("Grader of the programming exercises", "Old grader")) {
      teacher()
          .post(
              teacher.course() + "/score-clients",
              teacher.course(),
              Map.of("name", name, "keys", ClientForTests.publicKeys(), "grades", "true"));
    }
    Visitor.Page page = teacher().get(teacher.course() + "/score-clients");
    teacher().submit(page.form("tr:contains(Old grader) form"), Map.of());
  }

  void sendsNothing(Page page) {
    page.navigate(teacher.course() + "/badges/new");
    page.locator("form button.primary").click();
  }

  void beginsDraft() {
    teacher.grades(
        "[{\"userId\":\"1003\",\"itemId\":505,\"score\":16},"
            + "{\"userId\":\"1004\",\"itemId\":505,\"score\":19.5}]");
    Visitor.Page what = teacher().get(teacher.course() + "/badges/new");
    Visitor.Page when =
        teacher()
            .submit(
                what.form("form:has(input[name=name])"),
                Map.of(
                    "name", "Half-finished thoughts, and how they came to be finished after all",
                    "description", "Returned to an idea until it was done.",
                    "criteria", "Reach at least 80 % in the lab."));
    String address = when.uri().toString();
    draft = address.substring(0, address.lastIndexOf('/'));
  }

  void wantsTooMuch(Page page) {
    page.navigate(draft("when"));
    page.locator("input[name=percent]").fill("180");
    page.locator("form button.primary").click();
  }

  /** The count follows what is typed, before anything is saved. */
  void typesRule(Page page) {
    page.navigate(draft("when"));
    page.locator("label:has-text('Lab 1') input[name=item]").check();
    page.locator("input[name=percent]").fill("80");
    awaitCount(page, 2);
    page.locator("input[name=percent]").fill("95");
    awaitCount(page, 1);
  }

  /** The sentence says so many of five, in any language. */
  private static void awaitCount(Page page, int count) {
    Pattern said = Pattern.compile("^\\D*" + count + "\\D+5\\D*$");
    page.locator("#today > p").filter(new Locator.FilterOptions().setHasText(said)).waitFor();
  }

  void choosesRule() {
    Visitor.Page when = teacher().get(draft("when"));
    String item = when.html().selectFirst("label:contains(Lab 1) input[name=item]").attr("value");
    teacher()
        .submit(when.form("form:has(input[name=percent])"), Map.of("item", item, "percent", "80"));
  }

  /** One badge that a learner earns, and one that is paused. */
  void publishesAndGrades() {
    teacher.publishBadge(BADGE, "Final project", "80");
    teacher.publishBadge("Quick in the lab", "Lab 1", "95");
    teacher.grades(
        "[{\"userId\":\"1003\",\"itemId\":504,\"score\":85},"
            + "{\"userId\":\"1004\",\"itemId\":504,\"score\":72}]");
    teacher.checkNow();
    String mine = teacher.course() + "/my-badges";
    claim = await(() -> learner().get(mine).html().select("a[href$=/claim]").attr("abs:href"));
    Visitor.Page badges = teacher().get(teacher.course() + "/badges");
    badge =
        badges
            .html()
            .select("tr:contains(" + BADGE + ") a[href$=/what]")
            .attr("abs:href")
            .replaceFirst("/badges/([^/]+)/what$", "/my-badges/$1");
    teacher().submit(badges.form("tr:contains(Quick) form[action$=pause]"), Map.of());
  }

  void opensLearner(Page page) {
    page.navigate(teacher.course() + "/progress");
    page.locator("a[href*='/learners/']:has-text('Ana')").click();
    page.waitForURL("**/learners/**");
  }

  void asksToClaimInPassport(Page page) {
    page.navigate(teacher.course() + "/passport");
    page.locator("main a[href$=claim]").first().click();
    page.waitForURL("**/claim");
  }

  void asksToDelete(Page page) {
    page.navigate(teacher.course() + "/badges");
    page.locator("[data-opens]").first().click();
  }

  void claims() {
    learner().submit(learner().get(claim).form("form[action$=claim]"), Map.of());
    String award =
        await(
            () ->
                learner()
                    .get(teacher.course() + "/my-badges")
                    .html()
                    .select("a[href^=/awards/]")
                    .attr("abs:href"));
    credential = await(() -> publicPage(award));
  }

  private String publicPage(String award) {
    Visitor.Page page = stranger.get(award);
    return page.uri().getPath().startsWith("/credentials/") ? page.uri().toString() : "";
  }

  void opensAchievement(Page page) {
    page.navigate(credential);
    page.locator("main a[href*='/achievements/']").first().click();
    page.waitForURL("**/achievements/**");
  }

  void opensIssuer(Page page) {
    page.navigate(credential);
    page.locator("main a[href*='/issuers/']").first().click();
    page.waitForURL("**/issuers/**");
  }

  Checks checks() {
    return new Checks(laurel, stranger, credential);
  }

  void checksNonsense(Page page) {
    checks().nonsense(page);
  }

  void checksTooOften(Page page) {
    checks().tooOften(page);
  }

  /** The LMS of the demo begins a login; the cookie that the browser should bring is not there. */
  void comesWithoutCookie(Page page) {
    page.navigate(new Visitor().location(login()).toString());
  }

  private String login() {
    FormElement form = learner.loginForm();
    Map<String, String> data = new LinkedHashMap<>();
    form.formData().forEach(field -> data.put(field.key(), field.value()));
    return laurel + "/lti/login?" + Visitor.encode(data);
  }

  void bringsBrokenToken(Page page) {
    Visitor visitor = new Visitor();
    URI next = visitor.location(login());
    while (!next.getRawQuery().contains("state=")) {
      next = visitor.location(next.toString());
    }
    String state = next.getRawQuery().replaceFirst(".*(?:^|&)state=([^&]+).*", "$1");
    page.navigate(laurel + "/");
    page.evaluate(
        "state => { const form = document.createElement('form');"
            + " form.method = 'post'; form.action = '/lti/launch';"
            + " for (const [name, value] of [['state', decodeURIComponent(state)],"
            + " ['id_token', 'broken']]) { const field = document.createElement('input');"
            + " field.name = name; field.value = value; form.append(field); }"
            + " document.body.append(form); form.submit(); }",
        state);
    page.locator(".problem").waitFor();
  }

  void launchesNothing(Page page) {
    page.navigate(laurel + "/lti/login");
  }

  private static String await(Supplier<String> question) {
    long deadline = System.nanoTime() + 20_000_000_000L;
    String answer = question.get();
    while (answer.isEmpty() && System.nanoTime() < deadline) {
      answer = question.get();
    }
    assertThat(answer).isNotEmpty();
    return answer;
  }
}
