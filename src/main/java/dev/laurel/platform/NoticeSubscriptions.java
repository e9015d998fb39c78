package dev.laurel.platform;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Which deployments shall tell of copied courses, and whether they know it. */
public interface NoticeSubscriptions {

  /**
   * One deployment that is still to be told.
   *
   * @param attempts how often it failed
   */
  record Wish(String deploymentRowId, URI service, URI handler, int attempts) {}

  /** Notes what a launch offers; due at once when something is new, and nothing otherwise. */
  void offered(String deploymentRowId, URI service, URI handler, Instant now);

  /** Takes what is due, and lends it until the given time. */
  List<Wish> take(Instant now, Instant until, int limit);

  /** The LMS knows. */
  void done(Wish wish, Instant now);

  /** Counts the attempt. */
  void setAside(Wish wish, String error, Instant until);
}
