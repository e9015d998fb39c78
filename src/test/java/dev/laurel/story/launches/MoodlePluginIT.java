package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Moodle plugin: its code passes PHP, its self-check holds, and what its own code signs is
 * taken by a running Laurel. Moodle itself is not there; `docs/moodle.md` says on which it ran.
 */
class MoodlePluginIT {

  private static final Path PLUGIN = Path.of("src/main/moodle/laurel");
  private static final String NOTICES = Lmses.TOOL + "/lti/notices";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What {@link Minting} says of every launch. */
  private static final String COURSE = "course-1";

  private static final String LEARNER = "learner-1";

  @BeforeAll
  static void php_is_there() {
    if (Stream.of(System.getenv("PATH").split(":"))
        .noneMatch(folder -> Files.isExecutable(Path.of(folder, "php")))) {
      String said = "NO TESTS OF THE MOODLE PLUGIN: there is no php";
      System.err.println("*** " + said + " ***");
      assertThat(System.getenv("CI")).as(said).isNotEqualTo("true");
      Assumptions.abort(said);
    }
  }

  private static String php(@Nullable String input, String... arguments) throws Exception {
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

  /** What the plugin's own code posts of one grade. */
  private static String message(TestLms lms, String course, String points) throws Exception {
    Map<String, Object> order =
        Map.of(
            "sender",
            Map.of(
                "issuer", lms.issuer(),
                "clientid", lms.clientId(),
                "deploymentid", Lmses.DEPLOYMENT,
                "kid", lms.kid(),
                "key", pem(lms)),
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
    return php(JSON.writeValueAsString(order), PLUGIN + "/cli/selfcheck.php", "message");
  }

  private static Person.Answer post(String body) {
    return new Person().send("POST", NOTICES, "application/json", body);
  }

  private static TestLms opened(String name) {
    TestLms lms = Lmses.fresh(name);
    Person browser = new Person();
    Login login = Login.begin(browser, lms);
    Person.Answer answer =
        browser.send(
            "POST", Lmses.TOOL + Play.LAUNCH, Person.FORM, Play.body(lms, lms.kid(), login));
    assertThat(answer.status()).isEqualTo(303);
    return lms;
  }

  @Test
  void every_file_of_the_plugin_is_php_and_its_self_check_holds() throws Exception {
    try (Stream<Path> files = Files.walk(PLUGIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".php")).sorted().toList()) {
        assertThat(php(null, "-l", file.toString())).contains("No syntax errors");
      }
    }
    assertThat(php(null, PLUGIN + "/cli/selfcheck.php")).contains("The messages are sound.");
  }

  @Test
  void a_grade_that_moodle_shows_after_saying_so_is_told_as_shown() throws Exception {
    assertThat(php(null, "src/test/moodle/hidden.php")).contains("Hidden grades are told.");
  }

  @Test
  void what_no_event_of_moodle_tells_is_told_by_the_sweep_of_the_night() throws Exception {
    assertThat(php(null, "src/test/moodle/sweep.php")).contains("Every change of the night");
  }

  @Test
  void a_grade_that_the_plugin_signs_is_in_the_ledger_once_however_often_it_comes()
      throws Exception {
    TestLms moodle = opened("moodle-with-plugin");
    try (StoredRows rows = StoredRows.open()) {
      assertThat(post(message(moodle, COURSE, "8.50000")).status()).isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(1);
      assertThat(post(message(moodle, COURSE, "8.50000")).status()).as("again").isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(1);
      assertThat(post(message(moodle, COURSE, "9.00000")).status()).isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(2);
    }
  }

  @Test
  void the_same_message_posted_twice_is_refused_the_second_time() throws Exception {
    String body = message(opened("moodle-replayed"), COURSE, "8.50000");
    assertThat(post(body).status()).isEqualTo(200);
    Person.Answer again = post(body);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body()).isEqualTo("{\"refused\":[\"nonce\"]}");
  }

  @Test
  void grades_of_a_course_that_nobody_opened_are_refused_so_that_moodle_keeps_them()
      throws Exception {
    TestLms moodle = opened("moodle-early");
    Person.Answer answer = post(message(moodle, "never-opened", "8.50000"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"refused\":[\"claims\"]}");
  }

  @Test
  void a_message_that_was_changed_or_signed_by_another_is_refused() throws Exception {
    TestLms moodle = opened("moodle-forged");
    String good = message(moodle, COURSE, "8.50000");
    int signature = good.lastIndexOf('.') + 10;
    char other = good.charAt(signature) == 'A' ? 'B' : 'A';
    String changed = good.substring(0, signature) + other + good.substring(signature + 1);
    assertThat(post(changed).body()).isEqualTo("{\"refused\":[\"signature\"]}");
    TestLms attacker =
        new TestLms(
            "attacker of moodle-forged",
            moodle.issuer(),
            moodle.clientId(),
            List.of(Signer.key("attacker")));
    assertThat(post(message(attacker, COURSE, "10.00000")).body())
        .isEqualTo("{\"refused\":[\"key_id\"]}");
    assertThat(post(good.substring(0, good.length() / 2)).status()).as("truncated").isEqualTo(400);
    assertThat(post("x".repeat(10 * 1024 * 1024)).status()).as("10 MB").isEqualTo(413);
  }

  @Test
  void laurel_offers_the_plugin_as_a_zip_that_moodle_can_install() throws Exception {
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(Lmses.TOOL + "/moodle/local_laurel.zip"))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(names(answer.body()))
        .contains("laurel/version.php", "laurel/db/install.xml", "laurel/classes/observer.php")
        .allMatch(name -> name.startsWith("laurel/"));
  }

  private static List<String> names(byte[] zip) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
