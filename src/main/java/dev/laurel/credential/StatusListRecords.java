package dev.laurel.credential;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;

/** The status lists of all issuers. */
public interface StatusListRecords {

  Optional<StatusList> listById(String id);

  /** The newest list of an issuer, held for this transaction. */
  Optional<StatusList> lockNewest(String issuerId);

  /** Begins a list; two that begin the same number at once: one of them fails. */
  void add(StatusList list);

  /** Remembers how many places have been given away. */
  void setTaken(String id, int taken);

  /** The places of revoked credentials. */
  BitSet revoked(String id);

  /** The signed list, when it is of this revision. */
  Optional<byte[]> published(String id, long revision);

  /** Keeps a signed list, unless the bits have changed since. */
  void publish(String id, long revision, byte[] bytes, Instant signedAt);
}
