package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The key sets of LMSs: cached, kept through an outage, and fetched rarely. */
class PlatformKeysIT {

  /**
   * The guarded client gives up after 5 s of silence or 10 s in all; some air for a busy machine.
   */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(15);

  /** An outage, so neither a refusal by a check nor a fault of the launch. */
  @Test
  void a_launch_whose_keys_were_never_read_and_cannot_be_is_told_so_with_503() {
    TestLms lms = Lmses.fresh("lms-down-from-the-start");
    lms.feels(TestLms.Mood.DOWN);
    Person.Answer answer = launch(lms, lms.kid());
    assertThat(answer.status()).isEqualTo(503);
    assertThat(ProblemPages.on(answer.body())).containsExactly("launch-platform-keys-unreachable");
  }

  @Test
  void launches_signed_by_known_keys_go_on_while_the_key_endpoint_is_down() {
    TestLms lms = Lmses.fresh("lms-that-goes-down");
    assertThat(launch(lms, lms.kid()).status()).isEqualTo(303);
    for (TestLms.Mood mood : List.of(TestLms.Mood.DOWN, TestLms.Mood.SILENT)) {
      lms.feels(mood);
      for (int i = 0; i < 20; i++) {
        assertThat(launch(lms, lms.kid()).status()).isEqualTo(303);
      }
    }
    lms.feels(TestLms.Mood.WELL);
    assertThat(lms.fetches()).isEqualTo(1);
  }

  @Test
  void no_launch_waits_longer_than_the_time_limit_for_a_key_endpoint_that_is_silent()
      throws Exception {
    TestLms lms = Lmses.fresh("lms-that-falls-silent");
    lms.feels(TestLms.Mood.SILENT);
    List<Person.Answer> answers = inParallel(16, () -> launch(lms, lms.kid()));
    lms.feels(TestLms.Mood.WELL);
    assertThat(answers).allMatch(answer -> answer.status() == 503);
    assertThat(answers).allMatch(answer -> answer.millis() < TIME_LIMIT.toMillis());
    assertThat(lms.fetches()).isEqualTo(1);
    System.out.printf(
        "Silent key endpoint: %d launches at once waited at most %.0f ms, for one fetch%n",
        answers.size(), answers.stream().mapToDouble(Person.Answer::millis).max().orElse(0));
  }

  @Test
  void while_an_endpoint_is_silent_launches_of_another_lms_and_by_known_keys_go_on()
      throws Exception {
    TestLms known = Lmses.fresh("lms-with-known-keys");
    assertThat(launch(known, known.kid()).status()).isEqualTo(303);
    TestLms silent = Lmses.fresh("lms-that-says-nothing");
    silent.feels(TestLms.Mood.SILENT);
    try (ExecutorService threads = Executors.newFixedThreadPool(30)) {
      List<Future<Person.Answer>> waiting = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        waiting.add(threads.submit(() -> launch(silent, silent.kid())));
      }
      while (silent.fetches() == 0) {
        Thread.onSpinWait();
      }
      Person.Answer other = launch(known, known.kid());
      silent.feels(TestLms.Mood.WELL);
      assertThat(other.status()).isEqualTo(303);
      assertThat(other.millis()).isLessThan(4_000);
      for (Future<Person.Answer> answer : waiting) {
        assertThat(answer.get(60, TimeUnit.SECONDS).status()).isIn(303, 503);
      }
    }
  }

  @Test
  void a_flood_of_unknown_key_ids_leads_to_one_refresh_in_a_minute() throws Exception {
    TestLms lms = Lmses.fresh("lms-under-flood");
    assertThat(launch(lms, lms.kid()).status()).isEqualTo(303);
    long start = System.nanoTime();
    List<Person.Answer> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String kid = "unknown-" + i;
      answers.addAll(inParallel(20, () -> launch(lms, kid)));
    }
    double minutes = (System.nanoTime() - start) / 60e9;
    assertThat(answers).allMatch(answer -> answer.status() == 403);
    assertThat(lms.fetches() - 1).isLessThanOrEqualTo((int) minutes + 1);
    assertThat(launch(lms, lms.kid()).status()).isEqualTo(303);
    System.out.printf(
        "Flood: %d launches by unknown keys in %.0f s led to %d refreshes%n",
        answers.size(), minutes * 60, lms.fetches() - 1);
  }

  private static Person.Answer launch(TestLms lms, String kid) {
    Person browser = new Person();
    Login login = Login.begin(browser, lms);
    return browser.send("POST", Lmses.TOOL + Play.LAUNCH, Person.FORM, Play.body(lms, kid, login));
  }

  private static List<Person.Answer> inParallel(
      int many, java.util.concurrent.Callable<Person.Answer> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      List<Person.Answer> answers = new ArrayList<>();
      for (Future<Person.Answer> answer :
          threads.invokeAll(java.util.Collections.nCopies(many, call))) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
