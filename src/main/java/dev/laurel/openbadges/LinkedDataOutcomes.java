package dev.laurel.openbadges;

import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.ld.LinkedDataProblem;

/** What a check answers when a document cannot be canonicalised. */
final class LinkedDataOutcomes {

  private LinkedDataOutcomes() {}

  static CheckOutcome of(LinkedDataProblem problem) {
    return switch (problem.kind()) {
      case UNKNOWN_CONTEXT ->
          new CouldNotTell(
              Obstacle.UNKNOWN_CONTEXT,
              "The badge uses a vocabulary that is not known here. " + problem.getMessage());
      case TOO_COMPLEX ->
          new CouldNotTell(
              Obstacle.TOO_COMPLEX, "The badge takes more work to verify than is spent on one.");
      case UNDEFINED_TERM ->
          new Failed(Failure.UNDEFINED_TERM, "The badge has a member that nothing defines.");
      case NOT_COVERED ->
          new Failed(Failure.NOT_COVERED, "The badge has a part that no signature can cover.");
      case MALFORMED -> new Failed(Failure.MALFORMED, "The badge is not well-formed JSON-LD.");
    };
  }
}
