package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.testing.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OneColumnTest {

  private final HandClock clock = new HandClock();
  private final MemoryColumnTurns turns = new MemoryColumnTurns();
  private final OneColumn oneColumn = new OneColumn(turns, clock);
  private final AtomicInteger columns = new AtomicInteger();

  /** An LMS that makes a column whenever it is asked to. */
  private class Lms implements OneColumn.Way<String, Exception> {
    @Override
    public Optional<String> find() throws Exception {
      return Optional.of("column").filter(there -> columns.get() > 0);
    }

    @Override
    public Optional<String> make() throws Exception {
      columns.incrementAndGet();
      return Optional.of("column");
    }
  }

  private OneColumn.Outcome<String> get(OneColumn.Way<String, Exception> way) throws Exception {
    return oneColumn.get("course", "badge", way);
  }

  @Test
  void finds_before_it_makes() throws Exception {
    assertThat(get(new Lms()).column()).contains("column");
    assertThat(get(new Lms()).column()).contains("column");
    assertThat(columns).hasValue(1);
  }

  @Test
  void two_nodes_at_one_moment_make_one_column() throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<OneColumn.Outcome<String>> slow =
          () ->
              get(
                  new Lms() {
                    @Override
                    public Optional<String> find() throws Exception {
                      Optional<String> found = super.find();
                      looked.countDown();
                      other.await();
                      return found;
                    }
                  });
      Future<OneColumn.Outcome<String>> first = pool.submit(slow);
      looked.await();
      assertThat(get(new Lms()).isBusy()).isTrue();
      other.countDown();
      assertThat(first.get().column()).contains("column");
    }
    assertThat(columns).hasValue(1);
  }

  @Test
  void many_at_once_make_one_column() throws Exception {
    List<Future<OneColumn.Outcome<String>>> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        all.add(pool.submit(() -> get(new Lms())));
      }
    }
    assertThat(all).hasSize(50);
    assertThat(columns).hasValue(1);
  }

  @Test
  void whoever_was_too_slow_makes_nothing_when_another_has_taken_over() throws Exception {
    OneColumn.Outcome<String> slow =
        get(
            new Lms() {
              @Override
              public Optional<String> find() throws Exception {
                Optional<String> seen = super.find();
                clock.forward(Duration.ofMinutes(6));
                OneColumnTest.this.get(new Lms());
                return seen;
              }
            });
    assertThat(slow.isBusy()).isTrue();
    assertThat(columns).hasValue(1);
  }

  @Test
  void an_lms_that_fails_gives_the_turn_back() throws Exception {
    assertThatThrownBy(
            () ->
                get(
                    new Lms() {
                      @Override
                      public Optional<String> make() throws Exception {
                        throw new LmsTrouble(LmsTrouble.Kind.UNREACHABLE, "down");
                      }
                    }))
        .isInstanceOf(LmsTrouble.class);
    assertThat(get(new Lms()).column()).contains("column");
  }

  @Test
  void an_lms_that_lets_nobody_make_one_is_no_busy_one() throws Exception {
    OneColumn.Outcome<String> none =
        get(
            new Lms() {
              @Override
              public Optional<String> make() {
                return Optional.empty();
              }
            });
    assertThat(none).isEqualTo(new OneColumn.Outcome<>(Optional.empty(), false));
  }
}
