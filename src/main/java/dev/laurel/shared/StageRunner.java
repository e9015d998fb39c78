package dev.laurel.shared;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the stages: at once when the bell rings, and on a sweep as the safety net. One bell never
 * starts two runs of a stage on this node: a run that is wanted while another runs is remembered.
 */
@ApplicationScoped
public class StageRunner {

  private static final System.Logger LOG = System.getLogger(StageRunner.class.getName());
  private static final long SWEEP_SECONDS = 5;
  private static final int LAST = 10_000;
  private static final int MOST_BATCHES_IN_A_ROW = 10_000;

  /** How often each stage was wanted since its run began; absent or 0 means that it rests. */
  private final Map<String, AtomicInteger> wanted = new ConcurrentHashMap<>();

  @Inject @Nullable Instance<Stage> stages;

  @Resource @Nullable ManagedScheduledExecutorService executor;

  private @Nullable ScheduledFuture<?> sweep;

  /** After the migrations: a stage that runs before finds no tables. */
  void start(@Observes @Priority(LAST) Startup event) {
    if (executor != null) {
      sweep = executor.scheduleWithFixedDelay(this::ringAll, 1, SWEEP_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void stop() {
    if (sweep != null) {
      sweep.cancel(false);
    }
  }

  void onBell(@Observes(during = TransactionPhase.AFTER_SUCCESS) WorkWaiting bell) {
    ring(bell.stage());
  }

  private void ringAll() {
    if (stages != null) {
      stages.forEach(stage -> ring(stage.name()));
    }
  }

  private void ring(String stage) {
    AtomicInteger count = wanted.computeIfAbsent(stage, name -> new AtomicInteger());
    if (count.getAndIncrement() > 0 || executor == null) {
      return;
    }
    try {
      executor.execute(() -> runUntilQuiet(stage, count));
    } catch (RejectedExecutionException stopping) {
      count.set(0);
      LOG.log(Level.DEBUG, "Stage {0} not started: the server is stopping", stage);
    }
  }

  private void runUntilQuiet(String name, AtomicInteger count) {
    int seen = count.get();
    do {
      seen = count.get();
      drain(name);
    } while (!count.compareAndSet(seen, 0));
  }

  /** A stage that fails rests until the next bell or sweep; its rows are still there. */
  private void drain(String name) {
    if (stages == null) {
      return;
    }
    for (Stage stage : stages) {
      if (stage.name().equals(name)) {
        drain(stage);
      }
    }
  }

  private static void drain(Stage stage) {
    try {
      for (int batch = 0; batch < MOST_BATCHES_IN_A_ROW && stage.runBatch() > 0; batch++) {
        LOG.log(Level.TRACE, "Stage {0}: batch {1} done", stage.name(), batch);
      }
    } catch (RuntimeException failure) {
      LOG.log(
          Level.ERROR, "Stage " + stage.name() + " failed; it runs again on the sweep", failure);
    }
  }
}
