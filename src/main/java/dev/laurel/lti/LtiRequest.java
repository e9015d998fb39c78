package dev.laurel.lti;

import java.net.URI;
import java.util.Map;

/**
 * A request to a Platform. It prints neither its body nor its headers, which carry secrets.
 *
 * @param method {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}
 * @param uri where to
 * @param headers every header to send, one value each
 * @param body the body, to be sent as UTF-8; empty for none
 */
public record LtiRequest(String method, URI uri, Map<String, String> headers, String body) {

  /** Copies the headers. */
  public LtiRequest {
    headers = Map.copyOf(headers);
  }

  @Override
  public String toString() {
    return method + " " + uri;
  }
}
