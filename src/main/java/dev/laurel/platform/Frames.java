package dev.laurel.platform;

import java.time.Instant;
import java.util.List;
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

  /** Those of one LMS, in the order in which they were learned. */
  List<Learned> of(String platformId);

  /**
   * Keeps one, unless the LMS has {@link #MOST} of them.
   *
   * @param origin as {@link PlatformOrigins#origin} writes it
   * @return whether it is kept now
   */
  boolean add(String platformId, String origin, Instant now);

  void remove(String platformId, String origin);

  /**
   * @param origin where Laurel is shown
   * @param at when a launch said so first
   */
  record Learned(String origin, Instant at) {}
}
