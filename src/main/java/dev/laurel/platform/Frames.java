package dev.laurel.platform;

import java.time.Instant;
import java.util.Set;

/** Where LMSs show Laurel in a frame, besides the origins that they are registered with. */
public interface Frames {

  /** How many are kept of one LMS. */
  int MOST = 200;

  /** All that are kept, of every LMS. */
  Set<String> all();

  /**
   * Keeps one, unless it is kept or the LMS has {@link #MOST} of them.
   *
   * @param origin as {@link PlatformOrigins#origin} writes it
   */
  void add(String platformId, String origin, Instant now);
}
