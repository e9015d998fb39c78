package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The services of a platform whose every answer is the one given, but for good access tokens. */
final class FuzzedServices {

  private static final PlatformForTests PLATFORM = new PlatformForTests();
  private static final LtiResponse GOOD_TOKEN = token();

  /** One cache for all runs, because each token costs a signature. */
  private static final CachedAccessTokens TOKENS =
      new CachedAccessTokens(tokens(request -> GOOD_TOKEN), PlatformForTests.CLOCK);

  private FuzzedServices() {}

  static AccessTokens tokens(LtiHttp http) {
    ToolKey key = new ToolKey("tool", PLATFORM.key());
    return new AccessTokens(http, () -> key, () -> "id", PlatformForTests.CLOCK);
  }

  static PlatformConnection answering(LtiResponse answer) {
    return new PlatformConnection(
        request -> answer, TOKENS, PlatformForTests.CLOCK, PLATFORM.registration(), "deployment");
  }

  static GradeBook gradeBook(LtiResponse answer) {
    return new GradeBook(
        answering(answer), Set.of(Scopes.LINE_ITEM, Scopes.RESULT_READONLY, Scopes.SCORE));
  }

  /** The body of a recorded answer. */
  static JsonNode recorded(String file, int index) {
    String body =
        Recorded.moodle("services/" + file + ".json").at("/" + index + "/response/body").asText();
    return Json.answer(body).orElseThrow();
  }

  private static LtiResponse token() {
    String body =
        new ObjectMapper()
            .createObjectNode()
            .put("access_token", HostileAnswer.SECRET)
            .put("expires_in", 86_400)
            .toString();
    return new LtiResponse(200, "OK", Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
