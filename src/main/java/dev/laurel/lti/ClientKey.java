package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that a client signs with. The key decides the one algorithm it is good for: RSA of
 * 2048 bits or more RS256, P-256 ES256, Ed25519 EdDSA (RFC 7518 §3.1, RFC 8037 §3.1). What the
 * token says of its algorithm is only compared with that.
 */
public final class ClientKey {
  private static final int SHORTEST_RSA = 2048;
  private static final int LONGEST_RSA = 8192;

  /** SubjectPublicKeyInfo of Ed25519 before its 32 bytes (RFC 8410 §4). */
  private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

  private final JWK jwk;

  private ClientKey(JWK jwk) {
    this.jwk = jwk;
  }

  /** Empty when it is not a public key of the three kinds, is too weak or is for another use. */
  static Optional<ClientKey> of(JWK jwk) {
    boolean named = jwk.getKeyID() != null && !jwk.getKeyID().isBlank();
    boolean signs = jwk.getKeyUse() == null || jwk.getKeyUse().identifier().equals("sig");
    boolean fits = isStrong(jwk) && hasItsAlgorithm(jwk);
    return named && signs && fits
        ? Optional.of(new ClientKey(jwk.toPublicJWK()))
        : Optional.empty();
  }

  private static boolean isStrong(JWK jwk) {
    return switch (jwk) {
      case RSAKey rsa -> rsa.size() >= SHORTEST_RSA && rsa.size() <= LONGEST_RSA;
      case ECKey ec -> Curve.P_256.equals(ec.getCurve());
      case OctetKeyPair okp ->
          Curve.Ed25519.equals(okp.getCurve()) && okp.getX().decode().length == 32;
      default -> false;
    };
  }

  private static boolean hasItsAlgorithm(JWK jwk) {
    return jwk.getAlgorithm() == null || jwk.getAlgorithm().getName().equals(algorithm(jwk));
  }

  private static String algorithm(JWK jwk) {
    return switch (jwk) {
      case RSAKey rsa -> "RS256";
      case ECKey ec -> "ES256";
      default -> "EdDSA";
    };
  }

  /** The only {@code alg} that it verifies. */
  String algorithm() {
    return algorithm(jwk);
  }

  /** Its {@code kid}. */
  public String id() {
    return jwk.getKeyID();
  }

  JWK jwk() {
    return jwk;
  }

  boolean verifies(String signed, Base64URL signature) {
    byte[] bytes = signed.getBytes(StandardCharsets.US_ASCII);
    try {
      return switch (jwk) {
        case RSAKey rsa -> verifies(new RSASSAVerifier(rsa), bytes, signature);
        case ECKey ec -> verifies(new ECDSAVerifier(ec), bytes, signature);
        case OctetKeyPair okp -> ed25519(okp, bytes, signature.decode());
        default -> false;
      };
    } catch (JOSEException | GeneralSecurityException unusable) {
      return false;
    }
  }

  private boolean verifies(JWSVerifier verifier, byte[] bytes, Base64URL signature)
      throws JOSEException {
    return verifier.verify(new JWSHeader(JWSAlgorithm.parse(algorithm())), bytes, signature);
  }

  /** Nimbus leaves Ed25519 to a library that is not here; the JDK has it. */
  private static boolean ed25519(OctetKeyPair key, byte[] bytes, byte[] signature)
      throws GeneralSecurityException {
    byte[] info = java.util.Arrays.copyOf(ED25519_INFO, ED25519_INFO.length + 32);
    System.arraycopy(key.getX().decode(), 0, info, ED25519_INFO.length, 32);
    PublicKey known =
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
    Signature verifier = Signature.getInstance("Ed25519");
    verifier.initVerify(known);
    verifier.update(bytes);
    return verifier.verify(signature);
  }

  @Override
  public String toString() {
    return "ClientKey[" + jwk.getKeyID() + "]";
  }
}
