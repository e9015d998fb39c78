package dev.laurel.lti;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;

/**
 * One of the Tool's own RSA keys, with its private part. It does not print itself.
 *
 * @param kid the key id that Platforms find the public key by
 * @param jwk the private RSA key, at least 2048 bits
 */
public record ToolKey(String kid, RSAKey jwk) {

  /** Refuses a key that cannot sign or is too short (Security Framework 1.0 §5.1.1). */
  public ToolKey {
    if (!jwk.isPrivate() || jwk.size() < 2048) {
      throw new IllegalArgumentException("a tool key is a private RSA key of at least 2048 bits");
    }
  }

  /**
   * Reads a private JWK (RFC 7517).
   *
   * @param json the JWK with {@code kid}
   * @throws IllegalArgumentException if it is not a private RSA key with a key id; the message
   *     holds nothing of the key
   */
  public static ToolKey parse(String json) {
    try {
      RSAKey key = JWK.parse(json).toRSAKey();
      String kid = key.getKeyID();
      if (kid == null || kid.isBlank()) {
        throw new IllegalArgumentException("a tool key needs a kid");
      }
      return new ToolKey(kid, key);
    } catch (ParseException | ClassCastException e) {
      throw new IllegalArgumentException("not an RSA key in JWK form");
    }
  }

  @Override
  public String toString() {
    return "ToolKey[kid=" + kid + "]";
  }
}
