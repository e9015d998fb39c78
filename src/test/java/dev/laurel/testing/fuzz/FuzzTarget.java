package dev.laurel.testing.fuzz;

import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.LtiCallFailed;
import java.util.List;
import java.util.Set;

/** Something that parses bytes from outside. */
public interface FuzzTarget {

  /** Inputs to begin with, the first of which is accepted. */
  List<byte[]> seeds();

  /** Parses what the bytes say; returns if it was accepted and throws if it was refused. */
  void parse(Bytes in) throws Exception;

  /** What may be thrown. */
  default Set<Class<? extends Exception>> refusals() {
    return Set.of(LaunchRejected.class, LtiCallFailed.class);
  }

  /** What no refusal may repeat. */
  default Set<String> secrets() {
    return Set.of();
  }

  /** Its share of all runs: 10 is usual, less is for what is slow. */
  default int share() {
    return 10;
  }

  /** What it is called on the command line and in the report. */
  default String title() {
    return getClass().getSimpleName().replaceFirst("Fuzz$", "");
  }
}
