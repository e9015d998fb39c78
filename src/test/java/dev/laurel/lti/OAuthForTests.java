package dev.laurel.lti;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A Tool of LTI 1.1 that signs what it sends; every value can be changed before it does. */
public final class OAuthForTests {

  private OAuthForTests() {}

  /** The parameters of a well-behaved Tool. */
  public static Map<String, String> parameters(
      OAuthMethod method, String key, String nonce, Instant at, byte[] body) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("oauth_consumer_key", key);
    parameters.put("oauth_signature_method", method.wireName());
    parameters.put("oauth_timestamp", String.valueOf(at.getEpochSecond()));
    parameters.put("oauth_nonce", nonce);
    parameters.put("oauth_version", "1.0");
    parameters.put("oauth_body_hash", method.bodyHash(body));
    return parameters;
  }

  /** The header that signs parameters with a secret. */
  public static String header(
      OAuthMethod method, String address, String secret, Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    String base = OAuthBase.of("POST", URI.create(address), parameters);
    all.put("oauth_signature", method.sign(base, secret));
    return unsigned(all);
  }

  /** The header with exactly these. */
  public static String unsigned(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> Address.encode(p.getKey()) + "=\"" + Address.encode(p.getValue()) + "\"")
        .collect(Collectors.joining(", ", "OAuth realm=\"\", ", ""));
  }
}
