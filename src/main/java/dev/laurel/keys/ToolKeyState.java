package dev.laurel.keys;

import java.time.Instant;
import java.util.Optional;

/**
 * What holds of one key of the tool at one moment.
 *
 * @param kid what LMSs find it by
 * @param state what it does
 * @param createdAt when it was made
 * @param signsFrom when it began, or will begin, to sign
 * @param publishedUntil when it leaves the key set; absent while no newer key takes its place
 */
public record ToolKeyState(
    String kid,
    State state,
    Instant createdAt,
    Instant signsFrom,
    Optional<Instant> publishedUntil) {

  /** What a key does. */
  public enum State {
    /** Published, so that LMSs learn it before it signs. */
    ANNOUNCED,
    /** Signs, and is published. */
    SIGNING,
    /** Signs no more, and is still published for what it signed. */
    RETIRED,
    /** Neither signs nor is published. */
    GONE
  }

  /** Whether LMSs find it in the key set. */
  public boolean isPublished() {
    return state != State.GONE;
  }
}
