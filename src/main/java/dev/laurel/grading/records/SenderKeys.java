package dev.laurel.grading.records;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of senders; each is found by the hash of its secret. */
public interface SenderKeys {

  /**
   * @param secretHash SHA-256 of the secret, 64 hex digits
   */
  void add(SenderKey key, String secretHash);

  Optional<SenderKey> byHash(String secretHash);

  Optional<SenderKey> byId(String id);

  /** All of a course, ended ones too, oldest first. */
  List<SenderKey> ofContext(String contextId);

  /** From now on nothing may come with it; the first time counts. */
  void end(String id, Instant now);

  /** Notes that something came, unless that was noted after the given time. */
  void used(String id, Instant now, Instant unlessAfter);

  /** Notes that something came that could not be used. */
  void leftOut(String id, SenderKey.LeftOut what);
}
