package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A launch opens Laurel once, however often and however quickly it is sent. */
class NonceReplayIT {

  private static final int ROUNDS = 1_000;
  private static final int POSTS = 20;

  @Test
  void of_20_parallel_posts_of_one_launch_exactly_one_is_accepted_in_1000_rounds()
      throws Exception {
    Lmses.registerAll();
    long start = System.nanoTime();
    List<String> wrong = new ArrayList<>();
    try (StoredRows rows = StoredRows.open();
        ExecutorService threads = Executors.newFixedThreadPool(POSTS)) {
      Play.of(LaunchCases.good("main"));
      long before = rows.count();
      for (int round = 0; round < ROUNDS; round++) {
        List<Integer> answers = race(threads);
        long accepted = answers.stream().filter(status -> status == 303).count();
        long refused = answers.stream().filter(status -> status == 403).count();
        if (accepted != 1 || refused != POSTS - 1) {
          wrong.add("round " + round + ": " + answers);
        }
      }
      assertThat(wrong).as("rounds that did not accept exactly one").isEmpty();
      assertThat(rows.count() - before).as("sessions").isEqualTo(ROUNDS);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "Replay: %d rounds of %d parallel posts, exactly one accepted in each; %.0f s, %.0f"
            + " posts/s%n",
        ROUNDS, POSTS, seconds, ROUNDS * POSTS / seconds);
  }

  /** The status of each of the posts, which start together. */
  private static List<Integer> race(ExecutorService threads) throws Exception {
    Person browser = new Person();
    Login login = Login.begin(browser, Lmses.named("main"));
    String form = Play.body(LaunchCases.good("main"), login.nonce(), login.state());
    CyclicBarrier together = new CyclicBarrier(POSTS);
    List<Future<Integer>> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      posts.add(
          threads.submit(
              () -> {
                together.await(10, TimeUnit.SECONDS);
                return browser.send("POST", Lmses.TOOL + Play.LAUNCH, Person.FORM, form).status();
              }));
    }
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> post : posts) {
      answers.add(post.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }
}
