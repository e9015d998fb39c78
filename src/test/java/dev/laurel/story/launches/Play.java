package dev.laurel.story.launches;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Plays a case against the running server: login, token, answer. */
final class Play {

  static final String LAUNCH = "/lti/launch";

  private final LaunchCase told;
  private final Person browser = new Person();

  private Play(LaunchCase told) {
    this.told = told;
  }

  static Observed of(LaunchCase told) {
    return new Play(told).play();
  }

  private Observed play() {
    TestLms lms = Lmses.named(Objects.requireNonNull(told.login()));
    FormEdits initiation = Objects.requireNonNull(told.initiation());
    Person.Answer login =
        Login.send(
            browser,
            initiation.method(),
            initiation.apply(Login.good(lms), new Blanks(constants())));
    if (login.status() != 302) {
      return Observed.refused(login);
    }
    requireLeadsTo(lms, login);
    Login begun = Login.of(login);
    return answer(begun, lms);
  }

  private static void requireLeadsTo(TestLms lms, Person.Answer login) {
    String to = login.location().map(Object::toString).orElse("");
    if (!to.startsWith(lms.base() + "/auth?")) {
      throw new AssertionError("The login leads to " + to);
    }
  }

  private Observed answer(Login begun, TestLms lms) {
    Login used =
        told.state() == LaunchCase.StateKind.OF_ANOTHER_BROWSER
            ? Login.begin(new Person(), lms)
            : begun;
    String state = state(used, lms);
    String body = body(told, used.nonce(), state);
    switch (Objects.requireNonNull(told.before())) {
      case NOTHING -> {}
      case ACCEPTED_ONCE -> requireAccepted(send(body));
    }
    Person.Answer answer = send(body);
    return answer.location().isPresent() && answer.status() == 303
        ? Observed.landed(answer, browser.follow(answer.location().get().toString()))
        : Observed.refused(answer);
  }

  private String state(Login begun, TestLms lms) {
    return switch (Objects.requireNonNull(told.state())) {
      case OWN, OF_ANOTHER_BROWSER -> begun.state();
      case OF_A_SECOND_LOGIN -> Login.begin(browser, lms).state();
      case EXPIRED -> States.expired(begun.state());
      case SEALED_FOR_SOMETHING_ELSE -> States.sealedForSomethingElse(begun.state());
    };
  }

  /** The form that a case posts. */
  static String body(LaunchCase told, String nonce, String state) {
    TestLms lms = Lmses.named(Objects.requireNonNull(told.token()));
    Blanks blanks = new Blanks(constants()).with("nonce", nonce).with("state", state);
    String token = Minting.token(told, lms, blanks, nonce, Instant.now());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("id_token", token);
    form.put("state", state);
    return Objects.requireNonNull(told.form()).apply(form, blanks.with("token", token));
  }

  /** The form of a good launch of an LMS that no case knows, signed under a key id. */
  static String body(TestLms lms, String kid, Login login) {
    LaunchCase told =
        LaunchCases.read(
            """
            {"why": "nothing is wrong", "header": {"set": {"kid": "%s"}}, "expect": {"status": 303}}
            """
                .formatted(kid));
    String token = Minting.token(told, lms, new Blanks(Map.of()), login.nonce(), Instant.now());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("id_token", token);
    form.put("state", login.state());
    return FormEdits.none().apply(form, new Blanks(Map.of()));
  }

  private Person.Answer send(String body) {
    LaunchCase.Send how = Objects.requireNonNull(told.send());
    String method = Optional.ofNullable(how.method()).orElse("POST");
    String address = Lmses.TOOL + Optional.ofNullable(how.path()).orElse(LAUNCH);
    return method.equals("GET")
        ? browser.get(address + "?" + body)
        : browser.send(method, address, Optional.ofNullable(how.type()).orElse(Person.FORM), body);
  }

  private static void requireAccepted(Person.Answer answer) {
    if (answer.status() != 303) {
      throw new AssertionError("Not accepted beforehand: " + answer.status() + answer.body());
    }
  }

  /** What cases may leave blank whatever the play. */
  static Map<String, String> constants() {
    Map<String, String> known = new HashMap<>();
    known.put("tool", Lmses.TOOL);
    known.put("authority", Lmses.TOOL.replace("http://", ""));
    known.put("tool port", Lmses.TOOL.replaceFirst(".*:", ""));
    known.put("lms", Lmses.named("main").base());
    known.put("main kid", Lmses.named("main").kid());
    known.put("main client", Lmses.named("main").clientId());
    known.put("other client", Lmses.named("other").clientId());
    known.put("attacker jwk", publicKey("attacker").toJSONString());
    known.put("now", String.valueOf(Instant.now().getEpochSecond()));
    return known;
  }

  private static JWK publicKey(String name) {
    return ((RSAKey) Signer.key(name)).toPublicJWK();
  }
}
