package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The Moodle plugin: its code passes PHP, its self-check holds, and what its own code signs is
 * taken by a running Laurel. Moodle itself is not there; `docs/moodle.md` says on which it ran.
 */
class MoodlePluginIT {

  private static final Path PLUGIN = Plugin.SOURCE;
  private static final String COURSE = Plugin.COURSE;

  @BeforeAll
  static void php_is_there() {
    Plugin.requirePhp();
  }

  @Test
  void every_file_of_the_plugin_is_php_and_its_self_check_holds() throws Exception {
    try (Stream<Path> files = Files.walk(PLUGIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".php")).sorted().toList()) {
        assertThat(Plugin.php(null, "-l", file.toString())).contains("No syntax errors");
      }
    }
    assertThat(Plugin.php(null, PLUGIN + "/cli/selfcheck.php")).contains("The messages are sound.");
  }

  @Test
  void a_grade_that_moodle_shows_after_saying_so_is_told_as_shown() throws Exception {
    assertThat(Plugin.php(null, "src/test/moodle/hidden.php")).contains("Hidden grades are told.");
  }

  @Test
  void what_holds_in_moodle_when_laurel_hears_again_is_what_it_hears_in_whatever_order()
      throws Exception {
    assertThat(Plugin.php(null, "src/test/moodle/order.php")).contains("What holds in Moodle");
  }

  @Test
  void long_names_and_an_address_that_drops_packets_hold_up_no_other_grade() throws Exception {
    assertThat(Plugin.php(null, "src/test/moodle/limits.php")).contains("No message is too long");
  }

  @Test
  void it_signs_with_a_whole_secret_or_else_with_the_key_of_the_site_and_says_which()
      throws Exception {
    assertThat(Plugin.php(null, "src/test/moodle/signing.php")).contains("knows what it signs");
  }

  @Test
  void what_no_event_of_moodle_tells_is_told_by_the_sweep_of_the_night() throws Exception {
    assertThat(Plugin.php(null, "src/test/moodle/sweep.php")).contains("Every change of the night");
  }

  @Test
  void a_grade_that_the_plugin_signs_is_in_the_ledger_once_however_often_it_comes()
      throws Exception {
    TestLms moodle = Plugin.opened("moodle-with-plugin");
    try (StoredRows rows = StoredRows.open()) {
      assertThat(Plugin.post(Plugin.message(moodle, COURSE, "8.50000")).status()).isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(1);
      assertThat(Plugin.post(Plugin.message(moodle, COURSE, "8.50000")).status())
          .as("again")
          .isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(1);
      assertThat(Plugin.post(Plugin.message(moodle, COURSE, "9.00000")).status()).isEqualTo(200);
      assertThat(rows.outcomes(moodle)).isEqualTo(2);
    }
  }

  @Test
  void the_same_message_posted_twice_is_refused_the_second_time() throws Exception {
    String body = Plugin.message(Plugin.opened("moodle-replayed"), COURSE, "8.50000");
    assertThat(Plugin.post(body).status()).isEqualTo(200);
    Person.Answer again = Plugin.post(body);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.body()).isEqualTo("{\"refused\":[\"nonce\"]}");
  }

  @Test
  void grades_of_a_course_that_nobody_opened_are_refused_so_that_moodle_keeps_them()
      throws Exception {
    TestLms moodle = Plugin.opened("moodle-early");
    Person.Answer answer = Plugin.post(Plugin.message(moodle, "never-opened", "8.50000"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"refused\":[\"claims\"]}");
  }

  @Test
  void a_message_that_was_changed_or_signed_by_another_is_refused() throws Exception {
    TestLms moodle = Plugin.opened("moodle-forged");
    String good = Plugin.message(moodle, COURSE, "8.50000");
    int signature = good.lastIndexOf('.') + 10;
    char other = good.charAt(signature) == 'A' ? 'B' : 'A';
    String changed = good.substring(0, signature) + other + good.substring(signature + 1);
    assertThat(Plugin.post(changed).body()).isEqualTo("{\"refused\":[\"signature\"]}");
    TestLms attacker =
        new TestLms(
            "attacker of moodle-forged",
            moodle.issuer(),
            moodle.clientId(),
            List.of(Signer.key("attacker")));
    assertThat(Plugin.post(Plugin.message(attacker, COURSE, "10.00000")).body())
        .isEqualTo("{\"refused\":[\"key_id\"]}");
    assertThat(Plugin.post(good.substring(0, good.length() / 2)).status())
        .as("truncated")
        .isEqualTo(400);
    assertThat(Plugin.post("x".repeat(10 * 1024 * 1024)).status()).as("10 MB").isEqualTo(413);
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
        // Moodle's validator asks for this very entry before it installs anything.
        .contains("laurel/lang/en/")
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
