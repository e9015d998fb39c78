package dev.laurel.lti;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How OAuth 1.0a signs with a shared secret, and with which hash a body is bound to it. */
public enum OAuthMethod {
  /** What LTI 1.1 asks for (RFC 5849 §3.4.2). */
  HMAC_SHA1("HMAC-SHA1", "HmacSHA1", "SHA-1"),
  /** What newer tools of LTI 1.1 sign with; the body is hashed with SHA-256 too. */
  HMAC_SHA256("HMAC-SHA256", "HmacSHA256", "SHA-256");

  private final String wireName;
  private final String mac;
  private final String hash;

  OAuthMethod(String wireName, String mac, String hash) {
    this.wireName = wireName;
    this.mac = mac;
    this.hash = hash;
  }

  /** As it stands in {@code oauth_signature_method}. */
  public String wireName() {
    return wireName;
  }

  static Optional<OAuthMethod> named(String wireName) {
    return Arrays.stream(values()).filter(known -> known.wireName.equals(wireName)).findFirst();
  }

  /** The signature of a base string without a token; base64. */
  public String sign(String base, String secret) {
    return sign(base, secret, "");
  }

  String sign(String base, String secret, String tokenSecret) {
    String key = Address.encode(secret) + "&" + Address.encode(tokenSecret);
    try {
      Mac keyed = Mac.getInstance(mac);
      keyed.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), mac));
      return base64(keyed.doFinal(base.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** {@code oauth_body_hash} of a body (OAuth Request Body Hash 1.0 §3.2); base64. */
  public String bodyHash(byte[] body) {
    try {
      return base64(MessageDigest.getInstance(hash).digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
