package dev.laurel.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TogetherTest {

  private static final Duration FOREVER = Duration.ofDays(1);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final int BROKEN = -1;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<List<Integer>> done = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void stop() {
    held.countDown();
    threads.shutdownNow();
  }

  /** Doubles numbers; the first go is held up until it is let go. */
  private Together<Integer, Integer> doubling(Duration patience) {
    return new Together<>(this::twice, 4, patience);
  }

  private List<Integer> twice(List<Integer> numbers) {
    done.add(numbers);
    if (done.size() == 1) {
      hold();
    }
    if (numbers.contains(BROKEN)) {
      throw new IllegalArgumentException("broken");
    }
    return numbers.stream().map(n -> 2 * n).toList();
  }

  private void hold() {
    try {
      held.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private Future<Integer> comes(Together<Integer, Integer> together, int number) {
    return threads.submit(() -> together.call(number));
  }

  /** One that is under way, and others that come meanwhile. */
  private List<Future<Integer>> meanwhile(Together<Integer, Integer> together, int... numbers)
      throws InterruptedException {
    List<Future<Integer>> all = new ArrayList<>(List.of(comes(together, 1)));
    awaitGoes(1);
    for (int number : numbers) {
      int before = together.waiting();
      all.add(comes(together, number));
      Await.atMost(LONG, () -> together.waiting() > before);
    }
    return all;
  }

  private static Integer answer(Future<Integer> one) throws Exception {
    return one.get(LONG.toSeconds(), TimeUnit.SECONDS);
  }

  private void awaitGoes(int goes) {
    Await.atMost(LONG, () -> done.size() >= goes);
    assertThat(done).hasSizeGreaterThanOrEqualTo(goes);
  }

  @Test
  void whoever_comes_alone_goes_at_once_and_on_their_own_thread() {
    held.countDown();
    Together<Integer, Thread> together =
        new Together<>(all -> Collections.nCopies(all.size(), Thread.currentThread()), 4, FOREVER);
    assertThat(together.call(1)).isSameAs(Thread.currentThread());
    assertThat(together.call(2)).isSameAs(Thread.currentThread());
  }

  @Test
  void whoever_comes_meanwhile_goes_next_with_all_others_and_gets_their_own_answer()
      throws Exception {
    List<Future<Integer>> all = meanwhile(doubling(FOREVER), 2, 3, 4);
    held.countDown();
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> one : all) {
      answers.add(answer(one));
    }
    assertThat(answers).containsExactly(2, 4, 6, 8);
    assertThat(done).containsExactly(List.of(1), List.of(2, 3, 4));
  }

  @Test
  void no_more_go_at_a_time_than_may_and_nobody_is_forgotten() throws Exception {
    List<Future<Integer>> all = meanwhile(doubling(FOREVER), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    held.countDown();
    assertThat(answer(all.getLast())).isEqualTo(22);
    for (Future<Integer> one : all) {
      answer(one);
    }
    assertThat(done)
        .containsExactly(List.of(1), List.of(2, 3, 4, 5), List.of(6, 7, 8, 9), List.of(10, 11));
  }

  @Test
  void what_goes_wrong_goes_wrong_for_those_who_went_together_only() throws Exception {
    Together<Integer, Integer> together = doubling(FOREVER);
    List<Future<Integer>> all = meanwhile(together, 2, BROKEN);
    held.countDown();
    assertThat(answer(all.getFirst())).isEqualTo(2);
    for (Future<Integer> one : all.subList(1, 3)) {
      assertThatThrownBy(() -> answer(one))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(IllegalArgumentException.class);
    }
    assertThat(together.call(5)).isEqualTo(10);
  }

  @Test
  void an_error_lets_nobody_wait_for_ever() {
    Together<Integer, Integer> together =
        new Together<>(
            all -> {
              throw new StackOverflowError();
            },
            4,
            FOREVER);
    assertThatThrownBy(() -> answer(comes(together, 1)))
        .hasRootCauseInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> answer(comes(together, 1)))
        .hasRootCauseInstanceOf(StackOverflowError.class);
  }

  @Test
  void whoever_has_waited_long_enough_goes_without_what_is_under_way() throws Exception {
    Together<Integer, Integer> together = doubling(Duration.ofMillis(20));
    Future<Integer> slow = comes(together, 1);
    awaitGoes(1);
    assertThat(answer(comes(together, 2))).isEqualTo(4);
    assertThat(slow.isDone()).isFalse();
    held.countDown();
    assertThat(answer(slow)).isEqualTo(2);
    assertThat(together.call(3)).isEqualTo(6);
  }

  @Test
  void in_a_crowd_everybody_is_answered_once() throws Exception {
    held.countDown();
    Together<Integer, Integer> together = doubling(FOREVER);
    List<Callable<Integer>> crowd =
        IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> many(together, i)).toList();
    for (Future<Integer> one : threads.invokeAll(crowd)) {
      assertThat(answer(one)).isEqualTo(1_000);
    }
    assertThat(done.stream().mapToInt(List::size).sum()).isEqualTo(8_000);
  }

  private static int many(Together<Integer, Integer> together, int person) {
    return (int)
        IntStream.range(0, 1_000)
            .map(i -> person * 1_000 + i)
            .filter(number -> together.call(number) == 2 * number)
            .count();
  }
}
