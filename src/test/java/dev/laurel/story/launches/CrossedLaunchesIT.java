package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Launches in which one part belongs to somebody or somewhere else. */
class CrossedLaunchesIT {

  private static String goodCourse;

  @BeforeAll
  static void findTheCourse() {
    Lmses.registerAll();
    Observed good = Play.of(LaunchCases.good("main"));
    assertThat(good.landed()).startsWith("/courses/");
    goodCourse = Lmses.TOOL + good.landed();
  }

  /** Login CSRF: the victim would work, and earn, in the attacker's name. */
  @Test
  void an_attackers_token_and_state_in_the_victims_browser_are_refused() {
    Person victim = new Person();
    Login.begin(victim, Lmses.named("main"));
    Person.Answer answer = postOfAnAttacker(victim);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(ProblemPages.on(answer.body())).containsExactly("launch-browser");
    assertNotSignedIn(victim);
  }

  @Test
  void an_attackers_token_and_state_in_a_browser_that_never_came_before_open_nothing() {
    Person victim = new Person();
    Person.Answer answer = postOfAnAttacker(victim);
    assertThat(answer.location()).isEmpty();
    assertNotSignedIn(victim);
  }

  @Test
  void an_attackers_token_and_state_do_not_replace_the_session_of_the_victim() {
    Person victim = new Person();
    TestLms lms = Lmses.named("main");
    Login own = Login.begin(victim, lms);
    String good = Play.body(LaunchCases.good("main"), own.nonce(), own.state());
    assertThat(post(victim, good).status()).isEqualTo(303);
    assertThat(postOfAnAttacker(victim).status()).isEqualTo(403);
    assertThat(victim.get(goodCourse).status()).isEqualTo(200);
    assertThat(victim.get(goodCourse).body()).doesNotContain("Attacker of the test");
  }

  @Test
  void an_attackers_token_and_state_open_nothing_where_the_storage_of_the_lms_is_asked() {
    Person victim = new Person();
    Map<String, String> parameters = Login.good(Lmses.named("main"));
    parameters.put("lti_storage_target", "_parent");
    Login attackers = Login.begin(new Person(), parameters);
    String form = Play.body(LaunchCases.good("main"), attackers.nonce(), attackers.state());
    assertThat(post(victim, form).location()).isEmpty();
    assertNotSignedIn(victim);
  }

  /** The browser is led to the session that it has; the second token is not believed. */
  @Test
  void a_second_token_of_one_login_makes_nobody_an_instructor() {
    Person browser = new Person();
    Login login = Login.begin(browser, Lmses.named("main"));
    String first = Play.body(LaunchCases.good("main"), login.nonce(), login.state());
    LaunchCase instructor =
        LaunchCases.read(
            """
            {"why": "same login, more rights", "begin": "instructor", "expect": {"status": 303}}
            """);
    assertThat(post(browser, first).status()).isEqualTo(303);
    Person.Answer second = post(browser, Play.body(instructor, login.nonce(), login.state()));
    assertThat(browser.follow(second.location().orElseThrow() + "").uri().getPath())
        .endsWith("/my-badges");
    assertThat(browser.get(goodCourse.replace("/my-badges", "/progress")).status()).isEqualTo(403);
  }

  @Test
  void a_deployment_switched_between_login_and_launch_is_refused() {
    assertRefused(
        """
        {"why": "registered, but not the one of the login",
         "claims": {"set": {"lti:deployment_id": "deployment-2"}},
         "expect": {"check": "DEPLOYMENT", "status": 403}}
        """);
  }

  @Test
  void a_deployment_that_the_login_did_not_name_is_the_tokens_own() {
    Person browser = new Person();
    Map<String, String> parameters = Login.good(Lmses.named("main"));
    parameters.remove("lti_deployment_id");
    Login login = Login.begin(browser, parameters);
    String form = Play.body(LaunchCases.good("main"), login.nonce(), login.state());
    assertThat(post(browser, form).status()).isEqualTo(303);
  }

  @Test
  void a_token_of_one_platform_is_refused_at_anothers_door() {
    assertRefused(
        """
        {"why": "good at its own door", "login": "main", "token": "other",
         "expect": {"check": "KEY_ID", "status": 403}}
        """);
  }

  @Test
  void a_token_of_one_platform_is_refused_at_anothers_door_even_by_the_same_key_id() {
    assertRefused(
        """
        {"why": "both publish this key id", "login": "main", "token": "other",
         "header": {"set": {"kid": "same-kid"}}, "sign": {"key": "other's same"},
         "expect": {"check": "SIGNATURE", "status": 403}}
        """);
  }

  @Test
  void a_platform_that_signs_for_another_issuer_is_refused() {
    assertRefused(
        """
        {"why": "its own key, somebody else's name", "login": "main",
         "claims": {"set": {"iss": "https://other-lms.example", "aud": "client-other"}},
         "expect": {"check": "ISSUER", "status": 403}}
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "http://<<authority>>@evil.example/",
        "http://localhost:1/",
        "javascript:alert(1)",
        "http://evil.example\\\\@<<authority>>/",
        "http://l\u043ecalhost:<<tool port>>/"
      })
  void a_target_link_off_the_tools_host_is_refused(String target) {
    assertRefused(
        """
        {"why": "an open redirect", "claims": {"set": {"lti:target_link_uri": "%s"}},
         "expect": {"check": "TARGET_LINK", "status": 403}}
        """
            .formatted(target));
  }

  private static void assertRefused(String json) {
    LaunchCase told = LaunchCases.read(json);
    assertThat(Verdict.ofHostile(told, Play.of(told))).isEmpty();
  }

  /** The attacker launches, but lets the victim's browser bring the answer. */
  private static Person.Answer postOfAnAttacker(Person victim) {
    Login attackers = Login.begin(new Person(), Lmses.named("main"));
    LaunchCase told =
        LaunchCases.read(
            """
            {"why": "the attacker's own account",
             "claims": {"set": {"sub": "attacker", "name": "Attacker of the test"}},
             "expect": {"status": 303}}
            """);
    return post(victim, Play.body(told, attackers.nonce(), attackers.state()));
  }

  private static Person.Answer post(Person browser, String form) {
    return browser.send("POST", Lmses.TOOL + Play.LAUNCH, Person.FORM, form);
  }

  private static void assertNotSignedIn(Person victim) {
    Person.Answer page = victim.get(goodCourse);
    assertThat(page.status()).isEqualTo(403);
    assertThat(ProblemPages.on(page.body())).isEqualTo(List.of("visitor-unknown"));
  }
}
