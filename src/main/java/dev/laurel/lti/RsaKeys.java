package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;

/** The RSA signing keys of a JWK Set (RFC 7517 §5). */
final class RsaKeys {
  private RsaKeys() {}

  /** Keys of other kinds, for other uses, or without an id are left out. */
  static Map<String, RSAPublicKey> read(String json) throws IOException {
    try {
      Map<String, RSAPublicKey> keys = new HashMap<>();
      for (JWK key : JWKSet.parse(json).getKeys()) {
        if (key instanceof RSAKey rsa && isForRs256(rsa)) {
          keys.put(rsa.getKeyID(), rsa.toRSAPublicKey());
        }
      }
      return Map.copyOf(keys);
    } catch (ParseException | JOSEException e) {
      throw new IOException("not a key set", e);
    }
  }

  private static boolean isForRs256(RSAKey key) {
    return key.getKeyID() != null
        && !KeyUse.ENCRYPTION.equals(key.getKeyUse())
        && (key.getAlgorithm() == null || JWSAlgorithm.RS256.equals(key.getAlgorithm()));
  }
}
