package dev.laurel.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does in one go what several threads want at the same moment. Whoever comes while nothing is under
 * way goes at once and alone; whoever comes meanwhile goes next, with all others that did. Nobody
 * waits so that there be more of them; and the more there are, the less each costs.
 *
 * @param <Q> what is wanted
 * @param <A> what comes of it
 */
final class Together<Q, A> {

  private final Function<List<Q>, List<A>> work;
  private final int most;
  private final Duration patience;
  private final Queue<Call<Q, A>> waiting = new ArrayDeque<>();
  private int underWay;

  /**
   * @param work answers all in their order; what it throws, each of them gets
   * @param most how many it takes at a time
   * @param patience how long others wait for what is under way before they go without it
   */
  Together(Function<List<Q>, List<A>> work, int most, Duration patience) {
    this.work = work;
    this.most = most;
    this.patience = patience;
  }

  /** Has it done, on this thread or another. */
  A call(Q question) {
    Call<Q, A> mine = new Call<>(question);
    List<Call<Q, A>> taken = enter(mine);
    while (true) {
      if (taken.isEmpty()) {
        mine.await(patience);
      } else {
        lead(taken);
      }
      if (mine.done) {
        return mine.answer();
      }
      taken = takeWith(mine);
    }
  }

  /** How many wait now. */
  synchronized int waiting() {
    return waiting.size();
  }

  private void lead(List<Call<Q, A>> taken) {
    try {
      List<A> answers = work.apply(taken.stream().map(call -> call.question).toList());
      for (int i = 0; i < taken.size(); i++) {
        taken.get(i).end(answers.get(i), null);
      }
    } catch (RuntimeException failure) {
      taken.forEach(call -> call.end(null, failure));
    } catch (Error failure) {
      taken.forEach(call -> call.end(null, new IllegalStateException("It failed", failure)));
    } finally {
      leave();
    }
  }

  private synchronized List<Call<Q, A>> enter(Call<Q, A> mine) {
    waiting.add(mine);
    return underWay == 0 ? take() : List.of();
  }

  /** Nothing when another thread has taken it meanwhile. */
  private synchronized List<Call<Q, A>> takeWith(Call<Q, A> mine) {
    return waiting.contains(mine) ? take() : List.of();
  }

  private List<Call<Q, A>> take() {
    underWay++;
    List<Call<Q, A>> taken = new ArrayList<>();
    while (taken.size() < most && !waiting.isEmpty()) {
      taken.add(waiting.remove());
    }
    return taken;
  }

  private synchronized void leave() {
    underWay--;
    Call<Q, A> next = waiting.peek();
    if (underWay == 0 && next != null) {
      next.woken.release();
    }
  }

  /** What one thread wants. */
  private static final class Call<Q, A> {

    private final Q question;
    private final Semaphore woken = new Semaphore(0);
    private @Nullable A answer;
    private @Nullable RuntimeException failure;
    private volatile boolean done;

    Call(Q question) {
      this.question = question;
    }

    /** Until it is done, or this thread is to go itself. */
    void await(Duration patience) {
      try {
        boolean unused = woken.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting", stopping);
      }
    }

    void end(@Nullable A answered, @Nullable RuntimeException thrown) {
      if (!done) {
        answer = answered;
        failure = thrown;
        done = true;
        woken.release();
      }
    }

    A answer() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(answer);
    }
  }
}
