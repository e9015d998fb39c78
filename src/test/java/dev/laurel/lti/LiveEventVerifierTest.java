package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEventVerifierTest {

  private static final String EVENT = "{\"metadata\":{\"event_name\":\"x\"},\"body\":{\"a\":1}}";

  private final HandClock clock = new HandClock();
  private final InstructureForTests instructure = new InstructureForTests();
  private final LiveEventVerifier verifier = new LiveEventVerifier(clock, Duration.ofSeconds(60));

  private Optional<ClientKey> key(String kid) throws IOException {
    return Optional.ofNullable(ClientKeySet.read(instructure.keySet()).byId().get(kid));
  }

  private String verify(String jwt) {
    return verifier.verify(jwt, this::key).toString();
  }

  private Check refusal(String jwt) {
    return catchThrowableOfType(LaunchRejected.class, () -> verify(jwt)).check();
  }

  private Check refusalOf(String payload) {
    return refusal(instructure.sign(payload));
  }

  @Test
  void gives_the_payload_of_a_signed_event() {
    assertThat(verify(instructure.sign(EVENT))).isEqualTo(EVENT);
  }

  @Test
  void takes_an_event_signed_with_a_new_key_that_is_published() {
    instructure.rotate();
    assertThat(verify(instructure.sign(EVENT))).isEqualTo(EVENT);
  }

  @Test
  void takes_an_event_that_is_longer_than_any_sign_in() {
    String long_ = "{\"body\":\"" + "é".repeat(300_000) + "\"}";
    assertThat(verify(instructure.sign(long_))).hasSize(long_.length());
  }

  @Test
  void rejects_event_longer_than_a_mebibyte() {
    assertThat(refusalOf("{\"body\":\"" + "x".repeat(800_000) + "\"}")).isEqualTo(Check.MALFORMED);
  }

  @Test
  void rejects_event_signed_by_somebody_else() {
    assertThat(refusal(instructure.forge(EVENT))).isEqualTo(Check.SIGNATURE);
  }

  @Test
  void rejects_event_signed_with_a_key_that_is_not_published() {
    instructure.signWithUnpublishedKey();
    assertThat(refusalOf(EVENT)).isEqualTo(Check.KEY_ID);
  }

  @Test
  void rejects_event_whose_payload_was_changed() {
    String[] parts = instructure.sign(EVENT).split("\\.");
    String[] others = instructure.sign(EVENT.replace("1", "2")).split("\\.");
    assertThat(refusal(parts[0] + "." + others[1] + "." + parts[2])).isEqualTo(Check.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\",\"kid\":\"2026-10-30\"}",
        "{\"kid\":\"2026-10-30\"}",
        "{\"alg\":\"HS256\",\"kid\":\"2026-10-30\"}",
        "{\"alg\":\"RS512\",\"kid\":\"2026-10-30\"}",
        "{\"alg\":\"ES256\",\"kid\":\"2026-10-30\"}",
        "{\"alg\":\"RS256\",\"kid\":\"2026-10-30\",\"crit\":[\"exp\"]}"
      })
  void rejects_algorithm_that_is_not_the_keys(String header) {
    assertThat(refusal(instructure.withHeader(header, EVENT))).isEqualTo(Check.ALGORITHM);
  }

  @Test
  void rejects_hmac_with_the_public_key() {
    assertThat(refusal(ClientForTests.hs256(new JWTClaimsSet.Builder().build())))
        .isEqualTo(Check.ALGORITHM);
  }

  @Test
  void rejects_event_that_names_no_key() {
    assertThat(refusal(instructure.withHeader("{\"alg\":\"RS256\"}", EVENT)))
        .isEqualTo(Check.KEY_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"metadata\":{},\"body\":{}}", "a.b", "a.b.c.d", "..", "\u0000"})
  void rejects_what_is_no_token(String body) {
    assertThat(refusal(body)).isEqualTo(Check.MALFORMED);
  }

  @Test
  void rejects_token_that_was_cut_off() {
    String whole = instructure.sign(EVENT);
    for (int length = 1; length < whole.length(); length += 7) {
      assertThat(refusal(whole.substring(0, length))).isIn(Check.MALFORMED, Check.SIGNATURE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "{\"a\":1,\"a\":2}", "{\"a\":\"\\ud800\"}", "{", ""})
  void rejects_payload_that_is_no_unambiguous_object(String payload) {
    assertThat(refusalOf(payload)).isIn(Check.MALFORMED, Check.CLAIMS);
  }

  @Test
  void rejects_event_that_has_expired() {
    long now = clock.instant().getEpochSecond();
    assertThat(verify(instructure.sign("{\"exp\":" + (now - 59) + "}"))).contains("exp");
    assertThat(refusalOf("{\"exp\":" + (now - 60) + "}")).isEqualTo(Check.EXPIRED);
    assertThat(refusalOf("{\"exp\":\"soon\"}")).isEqualTo(Check.EXPIRED);
  }

  @Test
  void rejects_event_that_is_not_valid_yet() {
    long now = clock.instant().getEpochSecond();
    assertThat(verify(instructure.sign("{\"nbf\":" + (now + 60) + "}"))).contains("nbf");
    assertThat(refusalOf("{\"nbf\":" + (now + 61) + "}")).isEqualTo(Check.NOT_BEFORE);
  }

  @Test
  void says_when_the_keys_cannot_be_read() {
    LaunchRejected refused =
        catchThrowableOfType(
            LaunchRejected.class,
            () ->
                verifier.verify(
                    instructure.sign(EVENT),
                    kid -> {
                      throw new IOException("down");
                    }));
    assertThat(refused.check()).isEqualTo(Check.PLATFORM_KEYS_UNREACHABLE);
  }
}
