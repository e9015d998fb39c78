package dev.laurel.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * The Live Events that one deployment of Laurel in Canvas takes.
 *
 * @param deploymentRowId whose; there is one at most
 * @param secret the part of the address that nobody can guess
 * @param rootUuid the root account that it may tell of; empty until a course has told which
 * @param countsUnstated whether grades count of which a message does not say whether they are
 *     posted, as in Caliper's form; they wait otherwise
 * @param news what came
 */
public record CanvasStream(
    String deploymentRowId,
    SealedSecret secret,
    Optional<String> rootUuid,
    boolean countsUnstated,
    News news) {

  /**
   * @param hash SHA-256 of it, by which it is found
   * @param sealed the secret itself, to be shown to the operator again
   */
  public record SealedSecret(String hash, String sealed) {

    @Override
    public String toString() {
      return "SealedSecret[hidden]";
    }
  }

  /**
   * @param lastAt when the latest came
   * @param taken how many were about a course that Laurel is used in
   * @param dropped how many were not, or were of another kind
   */
  public record News(Optional<Instant> lastAt, long taken, long dropped) {

    /** Nothing came yet. */
    public static final News NONE = new News(Optional.empty(), 0, 0);
  }
}
