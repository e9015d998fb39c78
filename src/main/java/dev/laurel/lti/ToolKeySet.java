package dev.laurel.lti;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.Collection;
import java.util.List;

/** What the Tool publishes at its {@code jwks_uri} (Security Framework 1.0 §6.3). */
public final class ToolKeySet {
  private ToolKeySet() {}

  /**
   * Writes the public halves as a JWK Set (RFC 7517 §5), each with {@code kid}, {@code use=sig} and
   * {@code alg=RS256}.
   *
   * @param keys the current key and those that may still be needed to verify
   */
  public static String toPublicJson(Collection<ToolKey> keys) {
    List<JWK> published = keys.stream().<JWK>map(ToolKeySet::published).toList();
    return new JWKSet(published).toString(true);
  }

  private static RSAKey published(ToolKey key) {
    return new RSAKey.Builder(key.jwk().toPublicJWK())
        .keyID(key.kid())
        .keyUse(KeyUse.SIGNATURE)
        .algorithm(JWSAlgorithm.RS256)
        .build();
  }
}
