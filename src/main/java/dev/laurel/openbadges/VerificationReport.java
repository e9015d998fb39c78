package dev.laurel.openbadges;

import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The answers to all checks of one credential.
 *
 * @param checks one per {@link CheckName}, in its order
 */
public record VerificationReport(List<Check> checks) {

  /** Copies the list. */
  public VerificationReport {
    checks = List.copyOf(checks);
  }

  /**
   * The verdict of the whole: one failure outweighs everything, one open question outweighs what
   * passed.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    if (checks.stream().anyMatch(check -> check.outcome() instanceof Failed)) {
      return Verdict.NOT_VERIFIED;
    }
    return checks.stream().anyMatch(check -> check.outcome() instanceof CouldNotTell)
        ? Verdict.COULD_NOT_TELL
        : Verdict.VERIFIED;
  }

  /**
   * The answer to one check.
   *
   * @param name the question
   * @return the answer
   * @throws NoSuchElementException when the report lacks it
   */
  public CheckOutcome outcome(CheckName name) {
    return checks.stream()
        .filter(check -> check.name() == name)
        .findFirst()
        .orElseThrow()
        .outcome();
  }
}
