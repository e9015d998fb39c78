package dev.laurel.openbadges;

import java.net.URI;

/**
 * Port: fetches signed status lists. Implementations fetch behind a guard (https, no inner
 * addresses, size and time limits) and may cache for as long as the list's own {@code ttl} allows.
 */
@FunctionalInterface
public interface StatusLists {

  /**
   * Fetches a list.
   *
   * @param list URL of the list credential
   * @return what came of it
   */
  Answer fetch(URI list);

  /** What came of fetching a list. */
  sealed interface Answer permits Fetched, Unreachable {}

  /**
   * The list answered. Owns the array; do not change it.
   *
   * @param bytes the body as it was served
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Fetched(byte[] bytes) implements Answer {}

  /**
   * The list did not answer; this is never the same as "not revoked".
   *
   * @param cause one sentence, fit for the public
   */
  record Unreachable(String cause) implements Answer {}
}
