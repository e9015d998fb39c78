package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The RSA signing keys of a JWK Set (RFC 7517 §5). */
final class RsaKeys {
  /** Platforms publish one to four keys; more than this is no key set but an attack. */
  static final int MOST_KEYS = 100;

  /** What {@link #MOST_KEYS} large keys with their certificates need, and more. */
  static final int LONGEST = 512 * 1024;

  private RsaKeys() {}

  /**
   * Keys of other kinds, for other uses, without an id or broken are left out, as RFC 7517 §5 says:
   * one bad key must not lock out a whole Platform.
   */
  static Map<String, RSAPublicKey> read(String json) throws IOException {
    if (json.length() > LONGEST) {
      throw new IOException("a key set of " + json.length() + " characters");
    }
    JsonNode list =
        Json.answer(json)
            .map(set -> set.path("keys"))
            .filter(JsonNode::isArray)
            .orElseThrow(() -> new IOException("not a key set"));
    if (list.size() > MOST_KEYS) {
      throw new IOException("a key set of " + list.size() + " keys");
    }
    Map<String, RSAPublicKey> keys = new HashMap<>();
    for (Answer key : Answer.each(list, "the list of keys")) {
      Optional<String> kid = key.text("kid").filter(unused -> isForRs256(key));
      Optional<RSAPublicKey> value = kid.flatMap(unused -> publicKey(key));
      value.ifPresent(rsa -> keys.put(kid.get(), rsa));
    }
    return Map.copyOf(keys);
  }

  private static boolean isForRs256(Answer key) {
    return key.text("kty").filter("RSA"::equals).isPresent()
        && key.text("use").filter("enc"::equals).isEmpty()
        && key.text("alg").filter(alg -> !alg.equals("RS256")).isEmpty();
  }

  private static Optional<RSAPublicKey> publicKey(Answer key) {
    Base64URL modulus = new Base64URL(key.text("n").orElse(""));
    Base64URL exponent = new Base64URL(key.text("e").orElse(""));
    try {
      return Optional.of(new RSAKey.Builder(modulus, exponent).build().toRSAPublicKey());
    } catch (JOSEException | IllegalStateException e) {
      return Optional.empty();
    }
  }
}
