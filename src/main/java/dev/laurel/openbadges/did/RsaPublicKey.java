package dev.laurel.openbadges.did;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;

/**
 * An RSA public key, for badges of others that are signed as JWT with RS256.
 *
 * @param modulus at least 2048 bits
 * @param exponent usually 65537
 */
public record RsaPublicKey(BigInteger modulus, BigInteger exponent) implements PublicKey {

  private static final int MIN_BITS = 2048;
  private static final int MAX_BITS = 8192;
  private static final int MAX_EXPONENT_BITS = 33;

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException when the key is shorter than 2048 bits or absurdly large
   */
  public RsaPublicKey {
    if (modulus.bitLength() < MIN_BITS
        || modulus.bitLength() > MAX_BITS
        || exponent.bitLength() > MAX_EXPONENT_BITS
        || exponent.signum() <= 0) {
      throw new IllegalArgumentException("An RSA key of 2048 to 8192 bits is needed");
    }
  }

  /**
   * Verifies a signature with RSASSA-PKCS1-v1_5 and SHA-256 (RS256).
   *
   * @param message what was signed
   * @param signature the signature
   * @return whether it fits
   */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException unfit) {
      return false;
    }
  }
}
