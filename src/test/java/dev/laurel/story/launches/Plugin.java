package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The Moodle plugin, whose own code makes messages for the running server. */
final class Plugin {

  static final Path SOURCE = Path.of("src/main/moodle/laurel");

  /** What {@link Minting} says of every launch. */
  static final String COURSE = "course-1";

  private static final String LEARNER = "learner-1";
  private static final String NOTICES = Lmses.TOOL + "/lti/notices";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Plugin() {}

  static void requirePhp() {
    if (Stream.of(System.getenv("PATH").split(":"))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, "php")))) {
      String said = "NO TESTS OF THE MOODLE PLUGIN: there is no php";
      System.err.println("*** " + said + " ***");
      assertThat(System.getenv("CI")).as(said).isNotEqualTo("true");
      Assumptions.abort(said);
    }
  }

  static String php(@Nullable String input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("php"));
    command.addAll(List.of(arguments));
    Process php = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var in = php.getOutputStream()) {
      in.write((input == null ? "" : input).getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(php.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(php.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(php.exitValue()).as(said).isZero();
    return said;
  }

  private static String pem(TestLms lms) throws JOSEException {
    byte[] der = ((RSAKey) lms.signingKey()).toPrivateKey().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END PRIVATE KEY-----\n";
  }

  /** What the plugin's own code posts of one grade, signed with the LTI key of the LMS. */
  static String message(TestLms lms, String course, String points) throws Exception {
    return message(lms, Map.of("kid", lms.kid(), "key", pem(lms)), course, points);
  }

  /** The same, signed with a secret as it is pasted into the plugin. */
  static String message(TestLms lms, String secret, String course, String points) throws Exception {
    return message(lms, Map.of("secret", secret), course, points);
  }

  private static String message(
      TestLms lms, Map<String, String> signer, String course, String points) throws Exception {
    Map<String, String> sender = new HashMap<>(signer);
    sender.put("issuer", lms.issuer());
    sender.put("clientid", lms.clientId());
    sender.put("deploymentid", Lmses.DEPLOYMENT);
    Map<String, Object> order =
        Map.of(
            "sender",
            sender,
            "course",
            course,
            "items",
            List.of(Map.of("id", "grade:17", "name", "Quiz 1", "max", "10.00000")),
            "complete",
            true,
            "events",
            List.of(
                Map.of(
                    "id", "grade:17:" + points,
                    "item", "grade:17",
                    "user", LEARNER,
                    "kind", "score",
                    "state", "final",
                    "given", points,
                    "max", "10.00000",
                    "at", "1764000000.123456")),
            "now",
            Instant.now().getEpochSecond());
    return php(JSON.writeValueAsString(order), SOURCE + "/cli/selfcheck.php", "message");
  }

  static Person.Answer post(String body) {
    return new Person().send("POST", NOTICES, "application/json", body);
  }

  /** An LMS of its own, of which somebody has opened the course. */
  static TestLms opened(String name) {
    TestLms lms = Lmses.fresh(name);
    Person browser = new Person();
    Login login = Login.begin(browser, lms);
    Person.Answer answer =
        browser.send(
            "POST", Lmses.TOOL + Play.LAUNCH, Person.FORM, Play.body(lms, lms.kid(), login));
    assertThat(answer.status()).isEqualTo(303);
    return lms;
  }
}
