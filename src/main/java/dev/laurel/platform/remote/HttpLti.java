package dev.laurel.platform.remote;

import dev.laurel.lti.LtiHttp;
import dev.laurel.lti.LtiRequest;
import dev.laurel.lti.LtiResponse;
import dev.laurel.shared.OutgoingHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Calls of the LTI library over the guarded client. Whatever carries an access token goes to
 * addresses of its LMS only.
 */
final class HttpLti implements LtiHttp {

  /**
   * Moodle lists the members of a course, or the results of a column, in one answer; some 300 bytes
   * a person.
   */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private final OutgoingHttp http;
  private final Predicate<URI> mayHaveToken;

  HttpLti(OutgoingHttp http, Predicate<URI> mayHaveToken) {
    this.http = http;
    this.mayHaveToken = mayHaveToken;
  }

  @Override
  public LtiResponse send(LtiRequest request) throws IOException {
    boolean carriesToken =
        request.headers().keySet().stream().anyMatch("Authorization"::equalsIgnoreCase);
    if (carriesToken && !mayHaveToken.test(request.uri())) {
      throw new OutgoingHttp.Refused(
          "An access token would leave its platform for " + request.uri().getHost());
    }
    OutgoingHttp.Response answer =
        http.send(
            new OutgoingHttp.Request(
                request.method(),
                request.uri(),
                request.headers(),
                request.body().getBytes(StandardCharsets.UTF_8),
                MOST_BYTES));
    return new LtiResponse(answer.status(), "", answer.headers(), answer.body());
  }
}
