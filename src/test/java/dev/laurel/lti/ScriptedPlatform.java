package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The services of a Platform that answer as told, one answer per call. The token endpoint gives
 * {@code token-1}, {@code token-2} and so on, and grants what is asked for unless told otherwise.
 */
final class ScriptedPlatform implements LtiHttp {
  static final Instant NOW = Instant.parse("2026-11-23T14:13:24Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final Set<String> ALL_AGS =
      Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY, Scopes.RESULT_READONLY, Scopes.SCORE);
  static final Registration MOODLE =
      new Registration(
          "http://127.0.0.1:8081",
          "T3AuMkCwy27xnox",
          URI.create("http://127.0.0.1:8081/mod/lti/auth.php"),
          URI.create("http://127.0.0.1:8081/mod/lti/token.php"),
          "",
          URI.create("http://127.0.0.1:8081/mod/lti/certs.php"),
          Set.of("601"));

  /** What a service does with a request. */
  @FunctionalInterface
  interface Step {
    LtiResponse answer(LtiRequest request) throws IOException;
  }

  private final Deque<Step> steps = new ArrayDeque<>();
  private final List<LtiRequest> requests = new ArrayList<>();
  private final List<LtiRequest> tokenRequests = new ArrayList<>();
  private String granted = "";

  ScriptedPlatform then(Step step) {
    steps.add(step);
    return this;
  }

  ScriptedPlatform then(int status, String body) {
    return then(request -> response(status, body, Map.of()));
  }

  ScriptedPlatform then(int status, String body, Map<String, List<String>> headers) {
    return then(request -> response(status, body, headers));
  }

  /** From now on tokens are granted for these scopes only. */
  ScriptedPlatform granting(String scopes) {
    granted = scopes;
    return this;
  }

  /** The calls to services, in order. */
  List<LtiRequest> requests() {
    return requests;
  }

  List<LtiRequest> tokenRequests() {
    return tokenRequests;
  }

  PlatformConnection connection() {
    AccessTokens tokens = new AccessTokens(this, () -> ToolKeyForTests.KEY, () -> "id", CLOCK);
    return new PlatformConnection(
        this, new CachedAccessTokens(tokens, CLOCK), CLOCK, MOODLE, "601");
  }

  GradeBook gradeBook() {
    return new GradeBook(connection(), ALL_AGS);
  }

  NamesAndRoles namesAndRoles() {
    return new NamesAndRoles(connection());
  }

  static LtiResponse response(int status, String body, Map<String, List<String>> headers) {
    return new LtiResponse(status, "", headers, body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public LtiResponse send(LtiRequest request) throws IOException {
    if (request.uri().equals(MOODLE.tokenEndpoint())) {
      tokenRequests.add(request);
      return response(200, token(tokenRequests.size()), Map.of());
    }
    requests.add(request);
    assertThat(steps).as("an answer to " + request).isNotEmpty();
    return steps.remove().answer(request);
  }

  private String token(int number) {
    String scope = granted.isEmpty() ? "" : ",\"scope\":\"" + granted + "\"";
    return "{\"access_token\":\"token-" + number + "\",\"expires_in\":3600" + scope + "}";
  }
}
