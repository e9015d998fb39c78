package dev.laurel.launch;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Deletes requests for content that nobody answers any more. */
@Singleton
public class ForgetSelections implements Stage {

  private static final Duration EVERY = Duration.ofMinutes(10);

  private final PendingSelections selections;
  private final Clock clock;
  private final AtomicLong nextMillis = new AtomicLong(Long.MIN_VALUE);

  @Inject
  public ForgetSelections(PendingSelections selections, Clock clock) {
    this.selections = selections;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-selections";
  }

  @Override
  @Transactional
  public int runBatch() {
    long now = clock.millis();
    long due = nextMillis.get();
    if (due <= now && nextMillis.compareAndSet(due, now + EVERY.toMillis())) {
      selections.forget(clock.instant());
    }
    return 0;
  }
}
