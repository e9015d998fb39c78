package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;

/** The checks of Security Framework 1.0 §5.1.3 that look at the token but not at its claims. */
record SignatureChecks(IdToken token) {
  static final String RS256 = "RS256";

  void requireAlgorithm() {
    requireAlgorithm(RS256);
  }

  void requireAlgorithm(String wanted) {
    String algorithm = algorithm();
    require(algorithm.equals(wanted), Check.ALGORITHM, "alg is " + algorithm);
    require(!token.header().has("crit"), Check.ALGORITHM, "crit is not understood"); // RFC 7515
  }

  String algorithm() {
    return token.header().under(Check.ALGORITHM).text("alg").orElse("none");
  }

  void requireKeyId() {
    token.header().under(Check.KEY_ID).requiredText("kid");
  }

  /** Finds the key that {@code kid} names; a key set that cannot be read is its own refusal. */
  RSAPublicKey key(PlatformKeys keys, Registration registration) {
    String kid = token.header().text("kid").orElseThrow();
    try {
      return keys.find(registration.jwksUri(), kid)
          .orElseThrow(() -> new LaunchRejected(Check.KEY_ID, "the platform has no key " + kid));
    } catch (IOException e) {
      throw new LaunchRejected(Check.PLATFORM_KEYS_UNREACHABLE, "" + registration.jwksUri(), e);
    }
  }

  /** Finds the secret that {@code kid} names. */
  NoticeSecret secret(NoticeVerifier.Secrets secrets) {
    String kid = token.header().text("kid").orElseThrow();
    return secrets
        .find(kid)
        .orElseThrow(() -> new LaunchRejected(Check.KEY_ID, "the platform has no secret " + kid));
  }

  void requireSignature(NoticeSecret secret) {
    boolean valid = secret.verifies(token.signed(), token.signature());
    require(valid, Check.SIGNATURE, "the signature does not fit the secret");
  }

  void requireSignature(RSAPublicKey key) {
    require(key.getModulus().bitLength() >= 2048, Check.SIGNATURE, "the key is too short");
    try {
      boolean valid =
          new RSASSAVerifier(key)
              .verify(
                  new JWSHeader(JWSAlgorithm.RS256),
                  token.signed().getBytes(StandardCharsets.US_ASCII),
                  token.signature());
      require(valid, Check.SIGNATURE, "the signature does not fit the key");
    } catch (JOSEException e) {
      throw new LaunchRejected(Check.SIGNATURE, "the signature cannot be verified", e);
    }
  }

  private static void require(boolean holds, Check check, String otherwise) {
    if (!holds) {
      throw new LaunchRejected(check, otherwise);
    }
  }
}
