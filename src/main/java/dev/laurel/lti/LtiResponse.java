package dev.laurel.lti;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Platform's answer.
 *
 * @param status the HTTP status
 * @param reason the reason phrase, where Moodle hides its cause; empty if there is none (HTTP/2)
 * @param headers every header with every value; names are found in any case
 * @param body the body's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of an answer; nobody compares two answers
public record LtiResponse(
    int status, String reason, Map<String, List<String>> headers, byte[] body) {

  private static final int SHORTEST_SECRET = 16;
  private static final String HIDDEN = "[token]";

  /** Copies the headers into a map that ignores the case of names. */
  public LtiResponse {
    TreeMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
    body = body.clone();
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Every value of a header, in order. */
  public List<String> all(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The first value of a header. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /**
   * The same without a secret that the Platform repeats, so that none gets into a log. A secret of
   * a few characters is no secret and may occur by chance.
   */
  LtiResponse hiding(String secret) {
    boolean repeats =
        reason.contains(secret) || text().contains(secret) || headers.toString().contains(secret);
    if (secret.length() < SHORTEST_SECRET || !repeats) {
      return this;
    }
    Map<String, List<String>> cleaned = new HashMap<>();
    headers.forEach((name, values) -> cleaned.put(name, cleaned(values, secret)));
    return new LtiResponse(
        status,
        reason.replace(secret, HIDDEN),
        cleaned,
        text().replace(secret, HIDDEN).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cleaned(List<String> values, String secret) {
    return values.stream().map(value -> value.replace(secret, HIDDEN)).toList();
  }

  @Override
  public String toString() {
    return "LtiResponse[" + status + " " + reason + ", " + body.length + " bytes]";
  }
}
