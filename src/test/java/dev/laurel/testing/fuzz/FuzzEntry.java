package dev.laurel.testing.fuzz;

import org.jspecify.annotations.Nullable;

/** What Jazzer calls; the target's title comes as an argument. Needs nothing of Jazzer's. */
public final class FuzzEntry {

  private static @Nullable Endurance endurance;

  private FuzzEntry() {}

  public static void fuzzerInitialize(String[] arguments) {
    endurance = new Endurance(FuzzTargets.titled(arguments[0]));
  }

  public static void fuzzerTestOneInput(byte[] data) {
    run().run(data);
  }

  /** The line that {@link RunFuzzing} looks for. */
  public static void fuzzerTearDown() {
    System.err.printf(
        "ENDURED accepted=%d refused=%d slowest=%d%n",
        run().accepted(), run().refused(), run().slowestMillis());
  }

  private static Endurance run() {
    return java.util.Objects.requireNonNull(endurance);
  }
}
