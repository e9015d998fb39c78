package dev.laurel.demo;

import java.util.Map;
import java.util.Optional;

/**
 * A call of one of the LTI services, as it came in.
 *
 * @param path below `/mod/lti/services`, beginning with a slash
 * @param query the first value of each parameter
 * @param uri path and query as the caller wrote them
 * @param accept the header, literally
 * @param contentType the media type without its parameters, in the caller's letters
 * @param bearer the access token
 */
public record ServiceRequest(
    String method,
    String path,
    Map<String, String> query,
    String uri,
    Optional<String> accept,
    Optional<String> contentType,
    Optional<String> bearer,
    String body) {

  boolean reads() {
    return method.equals("GET");
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
  }

  /** A parameter that should be a number; PHP makes 0 of anything else. */
  Optional<Integer> number(String name) {
    return parameter(name)
        .map(text -> text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0)
        .filter(value -> value > 0);
  }
}
