package dev.laurel.lti;

/**
 * Keys that a person gave for a client and that cannot be used; the keys themselves are not told.
 */
public final class ClientKeysRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** It holds a private or a shared key, which must not leave its owner. */
    PRIVATE,
    /** It is neither a JWK Set, nor a JWK, nor a public key in PEM. */
    UNREADABLE,
    /** A key is of another kind than RSA (2048 bits or more), P-256 and Ed25519, or not to sign. */
    UNSUITABLE
  }

  private final Reason reason;

  ClientKeysRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
