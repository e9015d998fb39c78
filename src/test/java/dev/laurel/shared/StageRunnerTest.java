package dev.laurel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageRunnerTest {

  private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(4);

  /** A stage whose batches wait for the test, and which counts how many run at once. */
  private static final class SlowStage implements Stage {
    final Semaphore mayFinish = new Semaphore(0);
    final Semaphore started = new Semaphore(0);
    final AtomicInteger runs = new AtomicInteger();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();

    @Override
    public String name() {
      return "slow";
    }

    @Override
    public int runBatch() {
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      runs.incrementAndGet();
      started.release();
      mayFinish.acquireUninterruptibly();
      atOnce.decrementAndGet();
      return 0;
    }
  }

  @SuppressWarnings("unchecked")
  private StageRunner runner(Stage... stages) {
    StageRunner runner = new StageRunner();
    List<Stage> all = List.of(stages);
    runner.stages = proxy(Instance.class, all);
    runner.executor = proxy(ManagedScheduledExecutorService.class, threads);
    return runner;
  }

  private static <T> T proxy(Class<T> type, Object target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, args) -> {
              try {
                Class<?> owner =
                    target instanceof List ? Iterable.class : ScheduledThreadPoolExecutor.class;
                return owner
                    .getMethod(method.getName(), method.getParameterTypes())
                    .invoke(target, args);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private static void await(Semaphore semaphore, int permits) throws InterruptedException {
    assertThat(semaphore.tryAcquire(permits, 5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_bell_runs_the_named_stage_until_nothing_waits() throws Exception {
    AtomicInteger waiting = new AtomicInteger(3);
    CountDownLatch quiet = new CountDownLatch(1);
    Stage stage =
        new Stage() {
          @Override
          public String name() {
            return "counting";
          }

          @Override
          public int runBatch() {
            if (waiting.get() == 0) {
              quiet.countDown();
              return 0;
            }
            waiting.decrementAndGet();
            return 1;
          }
        };
    runner(stage).onBell(new WorkWaiting("counting"));
    assertThat(quiet.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(waiting).hasValue(0);
  }

  @Test
  void bells_during_a_run_are_remembered_as_one_more_run_and_never_overlap() throws Exception {
    SlowStage stage = new SlowStage();
    StageRunner runner = runner(stage);
    runner.onBell(new WorkWaiting("slow"));
    await(stage.started, 1);
    for (int i = 0; i < 10; i++) {
      runner.onBell(new WorkWaiting("slow"));
    }
    stage.mayFinish.release();
    await(stage.started, 1);
    stage.mayFinish.release(5);
    threads.shutdown();
    assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    assertThat(stage.runs).hasValue(2);
    assertThat(stage.mostAtOnce).hasValue(1);
  }

  @Test
  void a_stage_that_fails_runs_again_on_the_next_bell() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    Semaphore ran = new Semaphore(0);
    Stage failing =
        new Stage() {
          @Override
          public String name() {
            return "failing";
          }

          @Override
          public int runBatch() {
            ran.release();
            if (runs.incrementAndGet() == 1) {
              throw new IllegalStateException("planted");
            }
            return 0;
          }
        };
    StageRunner runner = runner(failing);
    runner.onBell(new WorkWaiting("failing"));
    await(ran, 1);
    waitUntilResting(runner);
    runner.onBell(new WorkWaiting("failing"));
    await(ran, 1);
  }

  private void waitUntilResting(StageRunner runner) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (threads.getActiveCount() > 0 && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(threads.getActiveCount()).isZero();
    assertThat(runner).isNotNull();
  }

  @Test
  void the_sweep_runs_every_stage_without_a_bell() throws Exception {
    SlowStage stage = new SlowStage();
    stage.mayFinish.release(100);
    StageRunner runner = runner(stage);
    runner.start(new Startup());
    await(stage.started, 1);
    runner.stop();
    assertThat(stage.runs.get()).isPositive();
  }
}
