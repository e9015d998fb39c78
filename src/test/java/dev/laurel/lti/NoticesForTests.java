package dev.laurel.lti;

import com.nimbusds.jose.util.Base64URL;
import dev.laurel.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Notices as a Platform sends them (Platform Notification Service 1.0 §5.1). */
public final class NoticesForTests {
  public static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  private NoticesForTests() {}

  /** The claims of a notice that course-2 was made from course-1, valid at NOW. */
  public static Map<String, Object> copied(String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", PlatformForTests.ISSUER);
    claims.put("aud", List.of(PlatformForTests.CLIENT_ID));
    claims.put("azp", PlatformForTests.CLIENT_ID);
    claims.put("iat", PlatformForTests.NOW.getEpochSecond());
    claims.put("exp", PlatformForTests.NOW.plusSeconds(300).getEpochSecond());
    claims.put("nonce", nonce);
    claims.put(LTI + "version", "1.3.0");
    claims.put(LTI + "deployment_id", PlatformForTests.DEPLOYMENT_ID);
    claims.put(
        LTI + "notice",
        Map.of(
            "id", "n-" + nonce,
            "timestamp", "2026-11-23T14:00:00Z",
            "type", "LtiContextCopyNotice"));
    claims.put(
        LTI + "context", Map.of("id", "course-2", "title", "A copy", "type", List.of("Course")));
    claims.put(LTI + "origin_contexts", List.of("course-1"));
    return claims;
  }

  /** What is posted to a handler. */
  public static String envelope(String... tokens) {
    List<Map<String, String>> notices =
        List.of(tokens).stream().map(token -> Map.of("jwt", token)).toList();
    return PlatformForTests.json(Map.of("notices", notices));
  }

  /**
   * Signs claims as a Platform does that has a secret.
   *
   * @param text key id, full stop, and the secret in base64url
   */
  public static String signedWith(Secret text, Map<String, Object> claims) {
    String[] parts = text.reveal().split("\\.", 2);
    byte[] secret = new Base64URL(parts[1]).decode();
    return signedWith(parts[0], "HS256", secret, claims);
  }

  /** Signs claims with HMAC-SHA256, whatever algorithm the header names. */
  static String signedWith(
      String kid, String algorithm, byte[] secret, Map<String, Object> claims) {
    String header = PlatformForTests.json(Map.of("alg", algorithm, "typ", "JWT", "kid", kid));
    String input = Base64URL.encode(header) + "." + Base64URL.encode(PlatformForTests.json(claims));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] signature = mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64URL.encode(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
