package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the token endpoint's answer (RFC 6749 §5.1, §5.2) without ever quoting a token. */
final class TokenAnswer {
  /** Life of a token whose Platform does not tell; short, because a wrong guess costs a 401. */
  private static final long UNTOLD_LIFE = 300;

  private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

  private TokenAnswer() {}

  static AccessToken read(LtiResponse response, Set<String> asked, Clock clock) {
    if (response.status() / 100 != 2) {
      throw refusal(response, clock);
    }
    JsonNode answer =
        Json.answer(response.text())
            .orElseThrow(() -> new NotUnderstood("the token endpoint's success is not JSON"));
    return granted(answer, asked, clock);
  }

  private static AccessToken granted(JsonNode answer, Set<String> asked, Clock clock) {
    String value = answer.path("access_token").asText("");
    String type = answer.path("token_type").asText("Bearer");
    if (!isHeaderValue(value) || !type.equalsIgnoreCase("Bearer")) {
      throw new NotUnderstood("the token endpoint's success holds no bearer token");
    }
    long life = Math.clamp(answer.path("expires_in").asLong(UNTOLD_LIFE), 1, LONGEST_LIFE);
    String scope = answer.path("scope").asText("");
    return new AccessToken(
        value,
        scope.isBlank() ? asked : Set.copyOf(List.of(scope.strip().split("\\s+"))),
        clock.instant().plusSeconds(life));
  }

  /** Printable ASCII, so that it can be sent in a header and cannot begin another one. */
  private static boolean isHeaderValue(String value) {
    return !value.isBlank() && value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /** Errors are said in free text and sometimes in broken JSON (Moodle): then the text is kept. */
  private static LtiCallFailed refusal(LtiResponse response, Clock clock) {
    int status = response.status();
    boolean refused = status >= 400 && status < 500; // 404 too: nothing but the endpoint is gone
    if (!refused || Failure.isHtml(response) || Failure.isThrottled(response)) {
      return Failure.of(response, "POST token endpoint", clock);
    }
    String reason = reason(response);
    return new TokenRefused(reason, "the token endpoint answered " + status + ": " + reason);
  }

  private static String reason(LtiResponse response) {
    Optional<JsonNode> answer = Json.answer(response.text());
    if (answer.isEmpty()) {
      return response.text().isBlank() ? response.reason() : response.text();
    }
    String error = answer.get().path("error").asText(response.reason());
    String description = answer.get().path("error_description").asText("");
    return description.isBlank() ? error : error + ": " + description;
  }
}
