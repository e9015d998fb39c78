package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.laurel.demo.AccessTokens.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueAccessTokenTest {

  private static final RSAKey KEY = key("one");
  private static final RSAKey SECOND = key("two");

  private final Room room = new Room();

  @BeforeEach
  void publish() {
    room.http.text = new JWKSet(KEY.toPublicJWK()).toString();
  }

  @Test
  void a_token_opens_the_services_for_an_hour() {
    ServiceAnswer answer = room.issueToken.answer(form(assertion(KEY, Room.START)));

    assertThat(answer.status()).isEqualTo(200);
    AccessToken token =
        room.tokens.find(Recorded.json(answer.body()).path("access_token").asText()).orElseThrow();
    assertThat(token.expiresAt()).isEqualTo(Room.START.plus(Duration.ofHours(1)));
    assertThat(token.scopes()).containsExactly(Scopes.SCORE);
  }

  @Test
  void two_requests_get_two_tokens() {
    Map<String, String> form = form(assertion(KEY, Room.START));

    assertThat(room.issueToken.answer(form).body())
        .isNotEqualTo(room.issueToken.answer(form).body());
  }

  @Test
  void the_keys_are_fetched_once_and_again_for_an_unknown_key() {
    room.issueToken.answer(form(assertion(KEY, Room.START)));
    room.issueToken.answer(form(assertion(KEY, Room.START)));
    assertThat(room.http.requests).hasSize(1);

    room.http.text = new JWKSet(SECOND.toPublicJWK()).toString();
    ServiceAnswer rotated = room.issueToken.answer(form(assertion(SECOND, Room.START)));

    assertThat(rotated.status()).isEqualTo(200);
    assertThat(room.http.requests).hasSize(2);
    assertThat(room.http.requests.get(0).uri()).hasToString("http://127.0.0.1:9181/lti/jwks.json");
  }

  @Test
  void known_keys_serve_while_the_tool_is_away_and_unknown_ones_are_invalid() {
    room.issueToken.answer(form(assertion(KEY, Room.START)));
    room.http.silent = true;

    assertThat(room.issueToken.answer(form(assertion(KEY, Room.START))).status()).isEqualTo(200);
    assertThat(room.issueToken.answer(form(assertion(SECOND, Room.START))).body())
        .isEqualTo("{\n  \"error\" : \"\"kid\" invalid, unable to lookup correct key\"\n}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "<html>", "{\"keys\":17}"})
  void keys_that_cannot_be_read_are_as_bad_as_none(String text) {
    room.http.text = text;

    assertThat(room.issueToken.answer(form(assertion(KEY, Room.START))).status()).isIn(400, 404);
    assertThat(room.tokens.find("")).isEmpty();
  }

  @Test
  void an_error_of_the_tool_is_a_page() {
    room.http.status = 500;

    assertThat(room.issueToken.answer(form(assertion(KEY, Room.START))).status()).isEqualTo(404);
  }

  @Test
  void there_is_no_leeway_for_a_clock_that_is_a_second_ahead() {
    ServiceAnswer answer = room.issueToken.answer(form(assertion(KEY, Room.START.plusSeconds(1))));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("Cannot handle token with iat prior to 2026-11-23T14:13:25+0000");
  }

  @Test
  void a_not_before_in_the_future_is_refused() throws Exception {
    SignedJWT early =
        signed(
            KEY,
            new JWTClaimsSet.Builder()
                .subject("T3AuMkCwy27xnox")
                .notBeforeTime(Date.from(Room.START.plusSeconds(9)))
                .build());

    assertThat(room.issueToken.answer(form(early.serialize())).body())
        .contains("Cannot handle token with nbf prior to");
  }

  @Test
  void a_token_that_expires_this_second_is_expired() {
    room.clock.set(Room.START.plusSeconds(60));

    assertThat(room.issueToken.answer(form(assertion(KEY, Room.START))).body())
        .contains("Expired token");
  }

  @Test
  void another_algorithm_than_rs256_does_not_fit_the_key() throws Exception {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("one").build(),
            new JWTClaimsSet.Builder().subject("T3AuMkCwy27xnox").build());
    jwt.sign(new RSASSASigner(KEY));

    assertThat(room.issueToken.answer(form(jwt.serialize())).body())
        .contains("Incorrect key for this algorithm");
  }

  @Test
  void a_key_of_the_same_name_does_not_sign_for_another() {
    RSAKey impostor = key("one");

    assertThat(room.issueToken.answer(form(assertion(impostor, Room.START))).body())
        .contains("Signature verification failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"grant_type", "client_assertion_type", "client_assertion", "scope"})
  void a_field_that_is_missing_makes_the_request_invalid(String field) {
    Map<String, String> form = form(assertion(KEY, Room.START));
    form.remove(field);

    assertThat(room.issueToken.answer(form).body()).contains("\"invalid_request\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "a.b.c", "e30.e30.e30", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
  void what_is_no_assertion_makes_the_request_invalid(String assertion) {
    assertThat(room.issueToken.answer(form(assertion)).body()).contains("\"invalid_request\"");
  }

  @Test
  void expired_tokens_are_forgotten() {
    ServiceAnswer first = room.issueToken.answer(form(assertion(KEY, Room.START)));
    String value = Recorded.json(first.body()).path("access_token").asText();

    room.clock.forward(Duration.ofHours(2));
    room.issueToken.answer(form(assertion(KEY, room.clock.instant())));

    assertThat(room.tokens.find(value)).isEmpty();
  }

  private static Map<String, String> form(String assertion) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion);
    form.put("scope", Scopes.SCORE + " https://example.org/nope");
    return form;
  }

  private static String assertion(RSAKey key, Instant issued) {
    return signed(
            key,
            new JWTClaimsSet.Builder()
                .issuer("T3AuMkCwy27xnox")
                .subject("T3AuMkCwy27xnox")
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plusSeconds(60)))
                .build())
        .serialize();
  }

  private static SignedJWT signed(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt;
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static RSAKey key(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
