package dev.laurel.openbadges.did;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 public key: 32 raw bytes (RFC 8032). */
public final class Ed25519PublicKey implements PublicKey {

  /** Length of the raw key in bytes. */
  public static final int LENGTH = 32;

  private static final int SIGNATURE_LENGTH = 64;

  private final byte[] bytes;

  /**
   * Wraps a copy of the raw key.
   *
   * @param bytes 32 bytes
   * @throws IllegalArgumentException when there are not 32 bytes
   */
  public Ed25519PublicKey(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("An Ed25519 key has " + LENGTH + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the 32 raw bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * Verifies a signature (pure Ed25519, RFC 8032 5.1.7).
   *
   * @param message what was signed
   * @param signature 64 bytes
   * @return false also for a signature of another length or a key that is no point of the curve
   */
  public boolean verifies(byte[] message, byte[] signature) {
    return signature.length == SIGNATURE_LENGTH
        && Ed25519.validatePublicKeyFull(bytes, 0)
        && Ed25519.verify(signature, 0, bytes, 0, message, 0, message.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519PublicKey key && Arrays.equals(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Ed25519PublicKey[" + HexFormat.of().formatHex(bytes) + "]";
  }
}
