package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The LMSs of the tests, registered with the running server by its operator, each once. */
final class Lmses {

  static final String TOOL = "http://localhost:" + System.getProperty("laurel.http.port", "8080");
  static final String DEPLOYMENT = "deployment-1";
  static final String SECOND_DEPLOYMENT = "deployment-2";

  private static final Map<String, TestLms> BY_NAME =
      Map.of(
          "main",
              lms(
                  "main",
                  "https://lms.example",
                  "client-main",
                  "main",
                  "main's same",
                  "short",
                  "enc",
                  "rs512",
                  "ec"),
          "other",
              lms("other", "https://other-lms.example", "client-other", "other", "other's same"),
          "first of two", lms("first of two", "https://shared.example", "client-a", "main"),
          "second of two", lms("second of two", "https://shared.example", "client-b", "other"));

  private static final Map<TestLms, Boolean> REGISTERED = new ConcurrentHashMap<>();

  private Lmses() {}

  /** An LMS of the cases; does not register it. */
  static TestLms named(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), () -> "There is no LMS " + name);
  }

  static void registerAll() {
    BY_NAME.values().forEach(Lmses::register);
  }

  /** An LMS that is registered and that no other test has used. */
  static TestLms fresh(String name) {
    TestLms lms = lms(name, "https://" + name + ".example", "client-" + name, "main");
    register(lms);
    return lms;
  }

  private static TestLms lms(String name, String issuer, String clientId, String... keys) {
    return new TestLms(name, issuer, clientId, List.of(keys).stream().map(Signer::key).toList());
  }

  static void register(TestLms lms) {
    if (REGISTERED.putIfAbsent(lms, true) != null) {
      return;
    }
    Visitor operator = new Visitor();
    operator.submit(
        operator.get(TOOL + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
    Map<String, String> entry = new HashMap<>();
    entry.put("name", "Test LMS, " + lms.name());
    entry.put("issuer", lms.issuer());
    entry.put("clientId", lms.clientId());
    entry.put("deploymentIds", DEPLOYMENT + " " + SECOND_DEPLOYMENT);
    entry.put("authorizationEndpoint", lms.base() + "/auth");
    entry.put("tokenEndpoint", lms.base() + "/token");
    entry.put("jwksUri", lms.base() + "/jwks");
    Visitor.Page added =
        operator.submit(
            operator
                .get(TOOL + "/operator/platforms")
                .form("form:has(input[name=authorizationEndpoint])"),
            entry);
    assertThat(added.text()).contains("Test LMS, " + lms.name());
  }
}
