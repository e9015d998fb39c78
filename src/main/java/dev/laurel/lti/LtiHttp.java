package dev.laurel.lti;

import java.io.IOException;

/**
 * The only way out of this library; the application implements it with its guarded HTTP client. An
 * implementation sends exactly the headers it is given (Moodle takes media types literally: no
 * added {@code Accept}), bounds time and size, and follows no redirects.
 */
@FunctionalInterface
public interface LtiHttp {

  /**
   * Sends a request.
   *
   * @return the answer, whatever its status
   * @throws IOException if there is no answer
   */
  LtiResponse send(LtiRequest request) throws IOException;
}
