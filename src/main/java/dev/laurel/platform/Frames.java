package dev.laurel.platform;

import java.time.Instant;
import java.util.Set;

/** Where LMSs show Laurel in a frame, besides the origins that they are registered with. */
public interface Frames {

  /**
   * How many are kept of one LMS: all of them stand in one header, of which many a proxy takes four
   * kilobytes.
   */
  int MOST = 40;

  /** All that are kept, of every LMS. */
  Set<String> all();

  /**
   * Keeps one, unless the LMS has {@link #MOST} of them.
   *
   * @param origin as {@link PlatformOrigins#origin} writes it
   * @return whether it is kept now
   */
  boolean add(String platformId, String origin, Instant now);
}
