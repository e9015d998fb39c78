package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever arrives, the answer is a launch, a list or a named refusal: never another exception.
 * Each value of a recorded message is replaced in turn by values of every type.
 */
class NoSurpriseTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEADER =
      "{\"alg\":\"RS256\",\"kid\":\"" + PlatformForTests.KID + "\"}";
  private static final List<String> VALUES =
      List.of("null", "true", "-1", "1e99", "\"\"", "\"http://[\"", "[null]", "[\"a\"]", "{}");

  private final PlatformForTests platform = new PlatformForTests();

  @ParameterizedTest
  @ValueSource(strings = {"manual-review", "dl"})
  void every_claim_replaced_by_anything_gives_a_launch_or_a_named_refusal(String name) {
    JsonNode claims = Recorded.moodle("id-tokens/" + name + ".json").get("claims");
    Outcomes outcomes = new Outcomes();
    forEachReplacement(
        claims,
        replaced -> outcomes.count(() -> verify(claims, platform.signed(HEADER, replaced + ""))));
    assertThat(outcomes.refused).isGreaterThan(30);
    assertThat(outcomes.accepted).isGreaterThan(30);
  }

  @Test
  void every_part_of_a_token_left_out_gives_a_named_refusal() {
    JsonNode claims = Recorded.moodle("id-tokens/dl.json").get("claims");
    String token = Recorded.moodle("id-tokens/dl.json").get("jwt").asText();
    Outcomes outcomes = new Outcomes();
    for (int end = 0; end < token.length(); end++) {
      String beginning = token.substring(0, end);
      outcomes.count(() -> verify(claims, beginning));
    }
    assertThat(outcomes.accepted).isZero();
    assertThat(outcomes.refused).isEqualTo(token.length());
  }

  @Test
  void every_single_character_changed_gives_a_named_refusal() {
    String token = platform.idToken(platform.resourceLinkClaims());
    Outcomes outcomes = new Outcomes();
    for (int at = 0; at < token.length(); at++) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, at) + other + token.substring(at + 1);
      outcomes.count(() -> Refusal.verify(changed));
    }
    assertThat(outcomes.accepted).isZero();
    assertThat(outcomes.refused).isEqualTo(token.length());
  }

  @Test
  void every_value_of_a_list_of_line_items_replaced_by_anything_gives_a_list_or_a_named_failure() {
    serviceAnswers("2-line-items-list", 0)
        .accept(
            http ->
                gradeBook(http).lineItems(URI.create("https://p.example/i"), LineItemFilter.ALL));
  }

  @Test
  void every_value_of_a_list_of_results_replaced_by_anything_gives_a_list_or_a_named_failure() {
    serviceAnswers("4-scores-results-on-the-activity-line-item", 2)
        .accept(http -> gradeBook(http).results(URI.create("https://p.example/i")));
  }

  @Test
  void every_value_of_a_list_of_members_replaced_by_anything_gives_a_list_or_a_named_failure() {
    serviceAnswers("7-NRPS", 7)
        .accept(
            http -> new NamesAndRoles(connection(http)).members(URI.create("https://p.example/m")));
  }

  @Test
  void every_value_of_a_token_answer_replaced_by_anything_gives_a_token_or_a_named_failure() {
    serviceAnswers("1-token-endpoint", 0)
        .accept(
            http ->
                tokens(http).fetch(platform.registration(), Set.of(Scopes.SCORE), "deployment"));
  }

  private Consumer<Function<LtiHttp, Object>> serviceAnswers(String file, int index) {
    JsonNode body =
        Json.answer(
                Recorded.moodle("services/" + file + ".json")
                    .at("/" + index + "/response/body")
                    .asText())
            .orElseThrow();
    return call -> {
      Outcomes outcomes = new Outcomes();
      forEachReplacement(
          body,
          replaced ->
              outcomes.count(
                  () -> assertThat(call.apply(http(file, replaced.toString()))).isNotNull()));
      assertThat(outcomes.accepted).isPositive();
      assertThat(outcomes.refused).isPositive();
    };
  }

  /** Answers every call with the body, except that a service first gets a token. */
  private static LtiHttp http(String file, String body) {
    return request -> {
      boolean wantsToken = request.uri().getPath().endsWith("/token");
      String text =
          wantsToken && !file.contains("token")
              ? "{\"access_token\":\"t\",\"expires_in\":9}"
              : body;
      return new LtiResponse(200, "OK", Map.of(), text.getBytes(StandardCharsets.UTF_8));
    };
  }

  private GradeBook gradeBook(LtiHttp http) {
    return new GradeBook(connection(http), Set.of(Scopes.LINE_ITEM, Scopes.RESULT_READONLY));
  }

  private PlatformConnection connection(LtiHttp http) {
    return new PlatformConnection(
        http,
        new CachedAccessTokens(tokens(http), PlatformForTests.CLOCK),
        PlatformForTests.CLOCK,
        platform.registration(),
        "deployment");
  }

  private AccessTokens tokens(LtiHttp http) {
    ToolKey key = new ToolKey("tool", platform.key());
    return new AccessTokens(http, () -> key, () -> "id", PlatformForTests.CLOCK);
  }

  private VerifiedLaunch verify(JsonNode recorded, String token) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(recorded.get("iat").asLong()), ZoneOffset.UTC);
    Registration known = platform.registration();
    Registration registration =
        new Registration(
            recorded.get("iss").asText(),
            recorded.get("aud").asText(),
            known.authorizationEndpoint(),
            known.tokenEndpoint(),
            "",
            known.jwksUri(),
            Set.of());
    ExpectedLaunch expected =
        new ExpectedLaunch(
            recorded.get("nonce").asText(),
            Optional.empty(),
            Set.of(URI.create("http://127.0.0.1:9181"), URI.create("http://localhost:9181")));
    return new IdTokenVerifier(platform.keys(), clock, Duration.ZERO)
        .verify(token, registration, expected);
  }

  private static void forEachReplacement(JsonNode message, Consumer<JsonNode> use) {
    int turn = 0;
    for (String path : paths(message, "", new ArrayList<>())) {
      turn++;
      for (int i = turn % 3; i < VALUES.size(); i += 3) {
        use.accept(replace(message.deepCopy(), path, VALUES.get(i)));
      }
    }
  }

  private static List<String> paths(JsonNode node, String path, List<String> found) {
    found.add(path);
    node.properties()
        .forEach(
            entry ->
                paths(
                    entry.getValue(),
                    path + "/" + entry.getKey().replace("~", "~0").replace("/", "~1"),
                    found));
    for (int i = 0; node.isArray() && i < Math.min(node.size(), 2); i++) {
      paths(node.get(i), path + "/" + i, found);
    }
    return found;
  }

  private static JsonNode replace(JsonNode whole, String path, String value) {
    JsonNode replacement = read(value);
    if (path.isEmpty()) {
      return replacement;
    }
    int slash = path.lastIndexOf('/');
    String name = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    switch (whole.at(path.substring(0, slash))) {
      case ObjectNode parent -> parent.set(name, replacement);
      case ArrayNode parent -> parent.set(Integer.parseInt(name), replacement);
      default -> throw new IllegalStateException(path);
    }
    return whole;
  }

  private static JsonNode read(String value) {
    try {
      return JSON.readTree(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(value, e);
    }
  }

  private static final class Outcomes {
    private int accepted;
    private int refused;

    void count(Runnable attempt) {
      try {
        attempt.run();
        accepted++;
      } catch (LaunchRejected | LtiCallFailed named) {
        assertThat(named.getMessage()).isNotBlank();
        refused++;
      }
    }
  }
}
