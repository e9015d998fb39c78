package dev.laurel.demo;

import java.time.Instant;
import java.util.Optional;

/** Launches that were begun and not yet answered. */
public interface Launches {

  void add(Launch launch);

  /** Gives the launch once; nobody gets it a second time. */
  Optional<Launch> take(String id);

  /** Forgets what nobody finished. */
  void forgetBefore(Instant time);

  /**
   * @param id `ltilaunch401_` and a random part
   */
  record Launch(String id, String userId, Errand errand, Instant begunAt) {}
}
