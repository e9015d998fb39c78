package dev.laurel.lti;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/**
 * A call to a service before it has its token. Each carries exactly one literal media type.
 *
 * @param isOfOne whether it is about one line item, so that a page for people with 404 means that
 *     this is gone; about a list such a page means nothing
 */
record Call(String method, URI uri, Map<String, String> headers, String body, boolean isOfOne) {

  static Call get(URI uri, String accept) {
    return new Call("GET", uri, Map.of("Accept", accept), "", false);
  }

  static Call send(String method, URI uri, String contentType, String body) {
    return new Call(method, uri, Map.of("Content-Type", contentType), body, false);
  }

  static Call delete(URI uri) {
    return new Call("DELETE", uri, Map.of(), "", false);
  }

  Call ofOne() {
    return new Call(method, uri, headers, body, true);
  }

  Call at(URI other) {
    return new Call(method, other, headers, body, isOfOne);
  }

  LtiRequest with(AccessToken token) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Authorization", "Bearer " + token.value());
    return new LtiRequest(method, uri, all, body);
  }

  @Override
  public String toString() {
    return method + " " + uri;
  }
}
