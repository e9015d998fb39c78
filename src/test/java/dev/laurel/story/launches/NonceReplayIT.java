package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A launch opens one session, however often and however quickly it is sent. Who comes too late with
 * the browser that has the session is led to it (that is what a reload is) or refused.
 */
class NonceReplayIT {

  private static final int ROUNDS = Integer.getInteger("laurel.replay.rounds", 1_000);
  private static final int POSTS = 20;

  @Test
  void of_20_parallel_posts_of_one_launch_exactly_one_is_accepted_in_every_round()
      throws Exception {
    Lmses.registerAll();
    Play.of(LaunchCases.good("main"));
    List<String> wrong = new ArrayList<>();
    long start = System.nanoTime();
    try (StoredRows rows = StoredRows.open();
        ExecutorService threads = Executors.newFixedThreadPool(POSTS)) {
      long before = rows.sessions();
      for (int round = 1; round <= ROUNDS; round++) {
        List<Person.Answer> answers = race(threads);
        long opened = rows.sessions() - before;
        if (opened != round || !leadToOnePlace(answers)) {
          wrong.add("round " + round + ": " + opened + " sessions, " + statuses(answers));
          break;
        }
      }
    }
    assertThat(wrong).as("rounds that did not accept exactly one").isEmpty();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "Replay: %d rounds of %d parallel posts, exactly one accepted in each; %.0f s%n",
        ROUNDS, POSTS, seconds);
  }

  /** Nobody else than the browser itself can follow, wherever its answers lead. */
  private static boolean leadToOnePlace(List<Person.Answer> answers) {
    Set<String> places =
        answers.stream()
            .filter(answer -> answer.status() == 303)
            .map(answer -> answer.location().orElseThrow().toString())
            .collect(Collectors.toSet());
    return places.size() == 1
        && answers.stream().allMatch(answer -> Set.of(303, 403).contains(answer.status()));
  }

  private static List<Integer> statuses(List<Person.Answer> answers) {
    return answers.stream().map(Person.Answer::status).toList();
  }

  /** The answers to posts that start together. */
  private static List<Person.Answer> race(ExecutorService threads) throws Exception {
    Person browser = new Person();
    Login login = Login.begin(browser, Lmses.named("main"));
    String form = Play.body(LaunchCases.good("main"), login.nonce(), login.state());
    CyclicBarrier together = new CyclicBarrier(POSTS);
    List<Future<Person.Answer>> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      posts.add(
          threads.submit(
              () -> {
                together.await(10, TimeUnit.SECONDS);
                return browser.send("POST", Lmses.TOOL + Play.LAUNCH, Person.FORM, form);
              }));
    }
    List<Person.Answer> answers = new ArrayList<>();
    for (Future<Person.Answer> post : posts) {
      answers.add(post.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }
}
