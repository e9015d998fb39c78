package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;

/**
 * A secret that a Platform signs its notices with when its key cannot be used. It is good for HS256
 * alone and has as many bits as that at least (RFC 7518 §3.2). It must be a random value: a public
 * key taken for a secret would let everybody sign.
 */
public final class NoticeSecret {
  /** Bytes that a secret has at least. */
  public static final int SHORTEST = 32;

  static final String ALGORITHM = "HS256";

  private final byte[] bytes;

  /**
   * Copies a secret.
   *
   * @param bytes random ones, {@value #SHORTEST} or more
   * @throws IllegalArgumentException if they are fewer
   */
  public NoticeSecret(byte[] bytes) {
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException("a secret of " + bytes.length + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** Compares in constant time (RFC 7518 §3.2; Nimbus does). */
  boolean verifies(String signed, Base64URL signature) {
    try {
      return new MACVerifier(bytes)
          .verify(
              new JWSHeader(JWSAlgorithm.HS256),
              signed.getBytes(StandardCharsets.US_ASCII),
              signature);
    } catch (JOSEException unusable) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "NoticeSecret[hidden]";
  }
}
