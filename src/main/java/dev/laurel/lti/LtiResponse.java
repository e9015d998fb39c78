package dev.laurel.lti;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
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

  @Override
  public String toString() {
    return "LtiResponse[" + status + " " + reason + ", " + body.length + " bytes]";
  }
}
