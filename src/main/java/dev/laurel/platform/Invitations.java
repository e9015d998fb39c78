package dev.laurel.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where invitations are kept; each is found by the hash of its secret. */
public interface Invitations {

  void add(Invitation invitation, String tokenHash);

  /** Every one, the newest first. */
  List<Invitation> all();

  Optional<Invitation> byHash(String tokenHash);

  /**
   * Uses an invitation up. Of two at once only one succeeds, on any node.
   *
   * @return whether it was open until now
   */
  boolean use(String tokenHash, String usedBy, Instant at);

  /** Gives a use back, because the LMS refused the registration. */
  void release(String tokenHash);

  /** Takes an invitation back; one that was used stays used. */
  void revoke(String id, Instant at);

  /** Forgets those that expired before. */
  void forget(Instant expiredBefore);
}
