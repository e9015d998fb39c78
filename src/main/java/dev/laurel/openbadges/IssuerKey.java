package dev.laurel.openbadges;

import dev.laurel.openbadges.did.Ed25519PublicKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An issuer's Ed25519 signing key and the name under which its public half is told. Never prints
 * the key; has no {@code equals}, so that it is not compared byte by byte by accident.
 */
public final class IssuerKey {

  private static final int LENGTH = 32;
  private static final int SIGNATURE_LENGTH = 64;

  private final String verificationMethod;
  private final byte[] privateKey;
  private final Ed25519PublicKey publicKey;

  /**
   * Wraps a copy of a raw key.
   *
   * @param verificationMethod absolute IRI, for example {@code did:web:example.org#key-1}
   * @param privateKey the 32 bytes of the seed (RFC 8032, 5.1.5); the caller may wipe them
   * @throws IllegalArgumentException when there are not 32 bytes
   */
  public IssuerKey(String verificationMethod, byte[] privateKey) {
    if (privateKey.length != LENGTH) {
      throw new IllegalArgumentException("An Ed25519 private key has " + LENGTH + " bytes");
    }
    this.verificationMethod = verificationMethod;
    this.privateKey = privateKey.clone();
    byte[] raw = new byte[Ed25519PublicKey.LENGTH];
    Ed25519.generatePublicKey(this.privateKey, 0, raw, 0);
    this.publicKey = new Ed25519PublicKey(raw);
  }

  /** Absolute IRI of the verification method. */
  public String verificationMethod() {
    return verificationMethod;
  }

  /** The public half. */
  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /** Signs with pure Ed25519 (BouncyCastle, which is some twenty times faster than the JDK). */
  byte[] sign(byte[] message) {
    byte[] signature = new byte[SIGNATURE_LENGTH];
    Ed25519.sign(privateKey, 0, publicKey.bytes(), 0, message, 0, message.length, signature, 0);
    return signature;
  }

  @Override
  public String toString() {
    return "IssuerKey[" + verificationMethod + ", hidden]";
  }
}
