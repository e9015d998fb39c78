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
import java.util.List;
import java.util.Map;

/** The RSA signing keys of a JWK Set (RFC 7517 §5). */
final class RsaKeys {
  /** Platforms publish one to four keys; more than this is no key set but an attack. */
  static final int MOST_KEYS = 100;

  /** What {@link #MOST_KEYS} large keys with their certificates need, and more. */
  static final int LONGEST = 512 * 1024;

  private RsaKeys() {}

  /** Keys of other kinds, for other uses, or without an id are left out. */
  static Map<String, RSAPublicKey> read(String json) throws IOException {
    if (json.length() > LONGEST) {
      throw new IOException("a key set of " + json.length() + " characters");
    }
    try {
      Map<String, RSAPublicKey> keys = new HashMap<>();
      for (JWK key : listed(json)) {
        if (key instanceof RSAKey rsa && isForRs256(rsa)) {
          keys.put(rsa.getKeyID(), rsa.toRSAPublicKey());
        }
      }
      return Map.copyOf(keys);
    } catch (ParseException | JOSEException e) {
      throw new IOException("not a key set", e);
    }
  }

  /** Counted before any key is made, which is what costs. */
  private static List<JWK> listed(String json) throws IOException, ParseException {
    int count = Json.answer(json).map(set -> set.path("keys").size()).orElse(0);
    if (count > MOST_KEYS) {
      throw new IOException("a key set of " + count + " keys");
    }
    return JWKSet.parse(json).getKeys();
  }

  private static boolean isForRs256(RSAKey key) {
    return key.getKeyID() != null
        && !KeyUse.ENCRYPTION.equals(key.getKeyUse())
        && (key.getAlgorithm() == null || JWSAlgorithm.RS256.equals(key.getAlgorithm()));
  }
}
