package dev.laurel.credential;

import java.time.Instant;
import java.util.Optional;

/** A signed credential as it was stored; its bytes are served as they are, for ever. */
public final class Credential {

  private final Intention intention;
  private final byte[] bytes;
  private final Instant signedAt;
  private final Optional<Instant> revokedAt;

  public Credential(
      Intention intention, byte[] bytes, Instant signedAt, Optional<Instant> revokedAt) {
    this.intention = intention;
    this.bytes = bytes.clone();
    this.signedAt = signedAt;
    this.revokedAt = revokedAt;
  }

  public String id() {
    return intention.id();
  }

  public String awardId() {
    return intention.awardId();
  }

  public String issuerId() {
    return intention.issuerId();
  }

  /** The identity that was kept before signing. */
  public Intention intention() {
    return intention;
  }

  /** A copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public Instant signedAt() {
    return signedAt;
  }

  public Optional<Instant> revokedAt() {
    return revokedAt;
  }
}
