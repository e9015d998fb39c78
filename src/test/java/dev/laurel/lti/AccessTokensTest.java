package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {
  private static final Instant NOW = ScriptedPlatform.NOW;
  private static final Registration MOODLE = ScriptedPlatform.MOODLE;
  private static final Set<String> FIVE =
      Set.of(
          Scopes.LINE_ITEM,
          Scopes.LINE_ITEM_READONLY,
          Scopes.RESULT_READONLY,
          Scopes.SCORE,
          Scopes.CONTEXT_MEMBERSHIP_READONLY);

  private final List<LtiRequest> sent = new ArrayList<>();

  @Test
  void asks_as_it_was_recorded() {
    RecordedMoodle recorded = RecordedMoodle.exchange("1", "token, all five scopes");
    fetch(recorded.answer(), FIVE);

    LtiRequest request = sent.get(0);
    Map<String, String> form = form(request.body());
    Map<String, String> wanted = form(recorded.request().path("body").asText());
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.uri()).isEqualTo(MOODLE.tokenEndpoint());
    assertThat(request.headers())
        .isEqualTo(
            Map.of(
                "Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"));
    assertThat(form.keySet()).isEqualTo(wanted.keySet());
    assertThat(form.get("grant_type")).isEqualTo(wanted.get("grant_type"));
    assertThat(form.get("client_assertion_type")).isEqualTo(wanted.get("client_assertion_type"));
    assertThat(Set.of(form.getOrDefault("scope", "").split(" "))).isEqualTo(FIVE);
  }

  @Test
  void signs_an_assertion_that_moodles_clock_cannot_find_in_the_future() throws Exception {
    fetch(ok("{\"access_token\":\"t\"}"), FIVE);
    SignedJWT assertion = assertion();
    JWTClaimsSet claims = assertion.getJWTClaimsSet();

    assertThat(assertion.verify(new RSASSAVerifier(ToolKeyForTests.KEY.jwk().toRSAPublicKey())))
        .isTrue();
    assertThat(assertion.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(assertion.getHeader().getType()).isEqualTo(JOSEObjectType.JWT);
    assertThat(assertion.getHeader().getKeyID()).isEqualTo("tool-key-1");
    assertThat(claims.getIssuer()).isEqualTo(MOODLE.clientId());
    assertThat(claims.getSubject()).isEqualTo(MOODLE.clientId());
    assertThat(claims.getAudience()).containsExactly(MOODLE.tokenEndpoint().toString());
    assertThat(claims.getIssueTime().toInstant()).isEqualTo(NOW.minusSeconds(10));
    assertThat(claims.getExpirationTime().toInstant())
        .isBetween(NOW.plusSeconds(30), NOW.plusSeconds(300));
    assertThat(claims.getJWTID()).isEqualTo("jti-1");
    assertThat(claims.getStringClaim("https://purl.imsglobal.org/spec/lti/claim/deployment_id"))
        .isEqualTo("601");
  }

  @Test
  void uses_a_new_id_for_each_assertion_and_the_audience_of_the_registration() throws Exception {
    AccessTokens tokens = tokens(ok("{\"access_token\":\"t\"}"));
    Registration brightspace =
        new Registration(
            MOODLE.issuer(),
            MOODLE.clientId(),
            MOODLE.authorizationEndpoint(),
            URI.create("https://auth.brightspace.example/core/connect/token"),
            "https://api.brightspace.example/auth/token",
            MOODLE.jwksUri(),
            Set.of());
    tokens.fetch(MOODLE, FIVE, "601");
    String first = assertion().getJWTClaimsSet().getJWTID();
    sent.clear();
    tokens.fetch(brightspace, FIVE, "601");

    assertThat(assertion().getJWTClaimsSet().getJWTID()).isNotEqualTo(first);
    assertThat(assertion().getJWTClaimsSet().getAudience())
        .containsExactly("https://api.brightspace.example/auth/token");
  }

  @Test
  void reads_a_token_that_moodle_calls_text_html() {
    LtiResponse answer = RecordedMoodle.exchange("1", "token, all five scopes").answer();
    assertThat(answer.first("content-type").orElseThrow()).startsWith("text/html");

    AccessToken token = fetch(answer, FIVE);

    assertThat(token.value()).isEqualTo("<32 hex md5>");
    assertThat(token.scopes()).isEqualTo(FIVE);
    assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
  }

  @Test
  void says_what_was_granted_when_it_is_less_than_was_asked_for() {
    AccessToken token =
        fetch(
            RecordedMoodle.exchange("1", "token, one scope + one not permitted scope").answer(),
            FIVE);

    assertThat(token.scopes()).containsExactly(Scopes.SCORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "token, only unknown scope|invalid_scope",
        "token, expired assertion|Expired token",
        "token, iat 5 s in the future|Cannot handle token with iat prior to 2026-11-23",
        "token, header without kid|error/Error: kid must be provided in JWT header.",
        "token, unknown kid|invalid, unable to lookup correct key",
        "token, bad signature|Signature verification failed",
        "token, unknown client|invalid_client",
        "token, wrong grant_type|unsupported_grant_type",
        "token, JSON content type|invalid_request"
      })
  void names_every_recorded_refusal_even_in_broken_json(String title, String reason) {
    LtiResponse answer = RecordedMoodle.exchange("1", title).answer();

    assertThatThrownBy(() -> fetch(answer, FIVE))
        .isInstanceOfSatisfying(
            TokenRefused.class,
            e -> {
              assertThat(e.reason()).contains(reason);
              assertThat(e.detail()).contains(reason).contains("400");
              assertThat(e.sentence()).doesNotContain(reason);
            });
  }

  @Test
  void calls_it_not_understood_while_moodle_cannot_read_the_tools_keys() {
    RecordedMoodle moodle =
        RecordedMoodle.exchange("15", "token while Moodle cannot fetch the JWKS");

    assertThatThrownBy(() -> fetch(moodle.answer(), FIVE))
        .isInstanceOfSatisfying(
            NotUnderstood.class, e -> assertThat(e.detail()).contains("jwks_helper"));
    assertThat(fetch(RecordedMoodle.exchange("15", "token again").answer(), FIVE).scopes())
        .containsExactly(Scopes.SCORE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422})
  void never_takes_a_refusal_of_the_token_for_one_of_the_line_item(int status) {
    assertThatThrownBy(() -> fetch(answer(status, "{\"error\":\"no\"}"), FIVE))
        .isInstanceOf(TokenRefused.class);
  }

  @Test
  void tells_apart_what_can_be_repeated() {
    assertThatThrownBy(() -> fetch(answer(503, ""), FIVE)).isInstanceOf(PlatformUnreachable.class);
    assertThatThrownBy(() -> fetch(answer(302, ""), FIVE)).isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> fetch(answer(429, ""), FIVE))
        .isInstanceOfSatisfying(
            Throttled.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMinutes(1)));
    AccessTokens unreachable =
        tokens(
            request -> {
              throw new IOException("no route");
            });
    assertThatThrownBy(() -> unreachable.fetch(MOODLE, FIVE, "601"))
        .isInstanceOf(PlatformUnreachable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>log in</html>",
        "[]",
        "{}",
        "{\"access_token\":\" \"}",
        "{\"access_token\":{\"a\":1}}",
        "{\"access_token\":\"t\",\"token_type\":\"mac\"}",
        "{\"access_token\":\"t\\r\\nX-Other: 1\"}"
      })
  void does_not_understand_a_success_without_a_bearer_token(String body) {
    assertThatThrownBy(() -> fetch(ok(body), FIVE)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void fills_in_what_a_platform_leaves_out() {
    AccessToken token = fetch(ok("{\"access_token\":\"t\"}"), Set.of(Scopes.SCORE));

    assertThat(token.scopes()).containsExactly(Scopes.SCORE);
    assertThat(token.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @ParameterizedTest
  @CsvSource({"\"600\",600", "600,600", "600.9,600", "-5,1", "999999999,86400"})
  void reads_a_life_in_seconds_between_one_and_a_day(String life, long seconds) {
    AccessToken token = fetch(ok("{\"access_token\":\"t\",\"expires_in\":" + life + "}"), FIVE);

    assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(seconds));
  }

  @Test
  void prints_no_token_and_no_assertion() {
    AccessToken token = fetch(ok("{\"access_token\":\"s3cret\"}"), FIVE);
    String assertion = form(sent.get(0).body()).getOrDefault("client_assertion", "");

    assertThat(token.toString()).doesNotContain("s3cret");
    assertThat(sent.get(0).toString()).doesNotContain(assertion);
    assertThatThrownBy(() -> fetch(answer(400, "{\"error\":\"bad " + assertion + "\"}"), FIVE))
        .isInstanceOfSatisfying(
            TokenRefused.class, e -> assertThat(e.detail() + e.reason()).doesNotContain(assertion));
  }

  private AccessToken fetch(LtiResponse answer, Set<String> scopes) {
    return tokens(answer).fetch(MOODLE, scopes, "601");
  }

  private AccessTokens tokens(LtiResponse answer) {
    return tokens(request -> answer);
  }

  private AccessTokens tokens(LtiHttp http) {
    int[] last = {0};
    return new AccessTokens(
        request -> {
          sent.add(request);
          return http.send(request);
        },
        () -> ToolKeyForTests.KEY,
        () -> "jti-" + ++last[0],
        ScriptedPlatform.CLOCK);
  }

  private SignedJWT assertion() throws ParseException {
    return SignedJWT.parse(form(sent.get(0).body()).get("client_assertion"));
  }

  private static LtiResponse ok(String body) {
    return answer(200, body);
  }

  private static LtiResponse answer(int status, String body) {
    return ScriptedPlatform.response(status, body, Map.of());
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new LinkedHashMap<>();
    Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(p -> form.put(p[0], URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    return form;
  }
}
