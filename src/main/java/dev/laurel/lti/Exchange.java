package dev.laurel.lti;

import java.io.IOException;

/** One request and its answer, where no answer is a named failure. */
final class Exchange {
  private Exchange() {}

  static LtiResponse send(LtiHttp http, LtiRequest request) {
    try {
      return http.send(request);
    } catch (IOException e) {
      throw new PlatformUnreachable("no answer to " + request, e);
    }
  }
}
