package dev.laurel.credential;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Credentials that are going to exist: reserved and not yet signed. */
public interface Intentions {

  /** Those of these awards that have a credential already, signed or not. */
  Set<String> reservedAmong(Collection<String> awardIds);

  /** Keeps new ones; they are due at once. */
  void reserve(Collection<Intention> intentions);

  /**
   * Takes what is due, oldest first, and lends it until the given time: who crashes with it loses
   * nothing but that time. Rows that others hold are skipped.
   */
  List<Intention> take(Instant now, Instant until, int limit);

  /**
   * Keeps the signed bytes for ever and leaves a row in {@link IssuedCredentials}.
   *
   * @return false when bytes are there already; those stay
   */
  boolean store(String id, byte[] bytes, Instant signedAt);

  /** One that could not be signed: counts the attempt. */
  void setAside(String id, String error, Instant until);

  /** How often signing has failed. */
  int attempts(String id);
}
