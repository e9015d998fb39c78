package dev.laurel.testing.fuzz;

import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.LtiCallFailed;
import dev.laurel.lti.RegistrationFailed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** What every target must endure: named refusals only, quickly, in one line, without a secret. */
public final class Endurance {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final int LONGEST_DETAIL = 400;
  private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private final FuzzTarget target;
  private final long longestNanos;
  private long accepted;
  private long refused;
  private long slowestNanos;

  public Endurance(FuzzTarget target) {
    this(target, LONGEST);
  }

  Endurance(FuzzTarget target, Duration longest) {
    this.target = target;
    this.longestNanos = longest.toNanos();
  }

  /** Runs the target; one that takes too long is run again, for the machine may have been busy. */
  public void run(byte[] data) {
    long nanos = timed(data, System::nanoTime);
    if (nanos > longestNanos) {
      nanos = timed(data, THREADS::getCurrentThreadCpuTime);
    }
    slowestNanos = Math.max(slowestNanos, nanos);
    require(nanos <= longestNanos, "a run took " + nanos / 1_000_000 + " ms");
  }

  public long accepted() {
    return accepted;
  }

  public long refused() {
    return refused;
  }

  public long slowestMillis() {
    return slowestNanos / 1_000_000;
  }

  private long timed(byte[] data, LongSupplier clock) {
    long start = clock.getAsLong();
    try {
      target.parse(new Bytes(data));
      accepted++;
    } catch (Exception e) {
      judge(e);
      refused++;
    }
    return clock.getAsLong() - start;
  }

  private void judge(Exception e) {
    if (target.refusals().stream().noneMatch(named -> named.isInstance(e))) {
      throw new AssertionError("an exception without a name: " + e, e);
    }
    if (e instanceof LaunchRejected
        || e instanceof LtiCallFailed
        || e instanceof RegistrationFailed) {
      requireFitForLog(String.valueOf(e.getMessage()));
    }
    for (Throwable t = e; t != null; t = t.getCause()) {
      requireNoSecret(String.valueOf(t.getMessage()));
    }
  }

  private static void requireFitForLog(String detail) {
    require(!detail.isBlank(), "nothing for the log");
    require(detail.length() <= LONGEST_DETAIL * 2, "too much for the log: " + detail.length());
    require(detail.chars().noneMatch(Endurance::breaksLine), "more than a line: " + detail);
  }

  private static boolean breaksLine(int c) {
    return Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
  }

  private void requireNoSecret(String text) {
    require(!TOKEN.matcher(text).find(), "a token is quoted: " + text);
    require(target.secrets().stream().noneMatch(text::contains), "a secret is quoted: " + text);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
