package dev.laurel.roster;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** How the members of each course were read last. */
public interface RosterReadings {

  /**
   * What a reading left behind.
   *
   * @param differences where to ask for changes since; absent when the LMS offers none
   * @param wholeAt when the whole list was read last
   */
  record Last(Optional<URI> differences, Instant wholeAt) {}

  Optional<Last> of(String contextId);

  /** Replaces it, in a transaction of its own when there is none. */
  void keep(String contextId, Last last);
}
