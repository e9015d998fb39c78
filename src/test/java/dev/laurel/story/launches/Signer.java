package dev.laurel.story.launches;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** The keys of the cases, by name, and every way of signing with them, allowed or not. */
final class Signer {

  /** What each name stands for; `short`, `enc`, `rs512` and `ec` are in the main LMS's key set. */
  private static final Map<String, JWK> KEYS =
      Map.of(
          "main", rsa("main-1", 2048, null, null),
          "other", rsa("other-1", 2048, null, null),
          "attacker", rsa("attacker-1", 2048, null, null),
          "main's same", rsa("same-kid", 2048, null, null),
          "other's same", rsa("same-kid", 2048, null, null),
          "short", rsa("short-1", 1024, null, null),
          "enc", rsa("enc-1", 2048, KeyUse.ENCRYPTION, null),
          "rs512", rsa("rs512-1", 2048, null, JWSAlgorithm.RS512),
          "ec", ec());

  private Signer() {}

  static JWK key(String name) {
    return Objects.requireNonNull(KEYS.get(name), () -> "There is no key " + name);
  }

  /** The signature over header and payload; empty for `none`. */
  static String sign(String input, JWK key, String alg, String secret) {
    if (alg.equals("none")) {
      return "";
    }
    try {
      JWSHeader header = new JWSHeader(JWSAlgorithm.parse(alg));
      byte[] bytes = input.getBytes(StandardCharsets.US_ASCII);
      return signer(key, alg, secret).sign(header, bytes).toString();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static JWSSigner signer(JWK key, String alg, String secret) throws JOSEException {
    if (alg.startsWith("HS")) {
      return new MACSigner(secret((RSAKey) key, secret));
    }
    return key instanceof ECKey ec
        ? new ECDSASigner(ec)
        : new RSASSASigner(((RSAKey) key).toPrivateKey(), true);
  }

  /** The public key in the forms that careless libraries take for a secret. */
  private static byte[] secret(RSAKey key, String form) throws JOSEException {
    byte[] der = key.toRSAPublicKey().getEncoded();
    return switch (form) {
      case "der" -> der;
      case "pem" -> pem(der).getBytes(StandardCharsets.UTF_8);
      case "jwk" -> key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
      case "modulus" -> key.getModulus().decode();
      case "empty" -> new byte[32];
      default -> throw new IllegalArgumentException("There is no secret " + form);
    };
  }

  private static String pem(byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  private static RSAKey rsa(String kid, int bits, KeyUse use, Algorithm alg) {
    try {
      return new RSAKeyGenerator(bits, true).keyID(kid).keyUse(use).algorithm(alg).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ECKey ec() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
