package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.CLOCK;
import static dev.laurel.lti.PlatformForTests.NOW;
import static dev.laurel.lti.PlatformForTests.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last value that passes a check, and the first one that does not. */
class BoundariesTest {
  private final PlatformForTests platform = new PlatformForTests();
  private final Map<String, Object> claims = new HashMap<>(platform.resourceLinkClaims());

  @Test
  void takes_a_skew_of_nothing_to_five_minutes() {
    PlatformKeys keys = platform.keys();
    assertThat(new IdTokenVerifier(keys, CLOCK, Duration.ZERO)).isNotNull();
    assertThat(new IdTokenVerifier(keys, CLOCK, Duration.ofMinutes(5))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdTokenVerifier(keys, CLOCK, Duration.ofMinutes(5).plusMillis(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IdTokenVerifier(keys, CLOCK, Duration.ofMillis(-1)));
  }

  @Test
  void lets_a_token_begin_as_late_as_the_skew_allows() {
    claims.put("nbf", NOW.plusSeconds(30).getEpochSecond());
    assertThat(verify(Duration.ofSeconds(30)).nonce()).isEqualTo(PlatformForTests.NONCE);

    assertRefused(Duration.ofSeconds(29), Check.NOT_BEFORE);
  }

  @Test
  void lets_a_token_expire_as_early_as_the_skew_allows() {
    claims.put("iat", NOW.minusSeconds(90).getEpochSecond());
    claims.put("exp", NOW.minusSeconds(30).getEpochSecond());
    assertThat(verify(Duration.ofSeconds(31)).nonce()).isEqualTo(PlatformForTests.NONCE);

    assertRefused(Duration.ofSeconds(30), Check.EXPIRED);
  }

  @Test
  void lets_a_token_be_issued_as_late_as_the_skew_allows() {
    claims.put("iat", NOW.plusSeconds(30).getEpochSecond());
    assertThat(verify(Duration.ofSeconds(30)).nonce()).isEqualTo(PlatformForTests.NONCE);

    assertRefused(Duration.ofSeconds(29), Check.ISSUED_AT);
  }

  @Test
  void takes_an_id_of_255_characters_and_none_of_256() {
    claims.put("sub", "s".repeat(255));
    assertThat(verify(Duration.ZERO).user().sub()).hasSize(255);

    claims.put("sub", "s".repeat(256));
    assertRefused(Duration.ZERO, Check.SUBJECT);
  }

  @Test
  void takes_a_signed_token_of_64_kibibytes_and_no_longer_one() {
    int room = 65_536 - platform.idToken(with("")).length();
    String fitting = platform.idToken(with("x".repeat(room * 3 / 4 - 3)));
    String tooLong = platform.idToken(with("x".repeat(room * 3 / 4 + 8)));
    assertThat(fitting).hasSizeBetween(65_525, 65_536);
    assertThat(tooLong).hasSizeBetween(65_537, 65_560);

    assertThat(verify(fitting, Duration.ZERO).custom()).containsKey("long");
    assertThatThrownBy(() -> verify(tooLong, Duration.ZERO))
        .isInstanceOfSatisfying(
            LaunchRejected.class, e -> assertThat(e.check()).isEqualTo(Check.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 253_402_300_799L})
  void reads_times_from_1970_to_the_year_9999(long seconds) {
    assertThat(time(seconds)).contains(Instant.ofEpochSecond(seconds));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 253_402_300_800L})
  void reads_no_time_before_or_after(long seconds) {
    assertThatThrownBy(() -> time(seconds)).isInstanceOf(LaunchRejected.class);
  }

  @Test
  void refuses_a_signature_by_a_key_that_is_too_short() throws JOSEException {
    RSAKey small = ToolKeyForTests.generate(1024);
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("short").build(),
            new JWTClaimsSet.Builder().build());
    jwt.sign(new RSASSASigner(small.toPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
    RSAPublicKey key = small.toRSAPublicKey();
    IdTokenVerifier verifier =
        new IdTokenVerifier((uri, kid) -> Optional.of(key), CLOCK, Duration.ZERO);

    assertThatThrownBy(
            () -> verifier.verify(jwt.serialize(), platform.registration(), platform.expected()))
        .isInstanceOfSatisfying(
            LaunchRejected.class, e -> assertThat(e.check()).isEqualTo(Check.SIGNATURE));
  }

  private Map<String, Object> with(String text) {
    claims.put(claim("custom"), Map.of("long", text));
    return claims;
  }

  private static Optional<Instant> time(long seconds) {
    return new Claims(JsonNodeFactory.instance.objectNode().put("t", seconds), Check.CLAIMS)
        .instant("t");
  }

  private void assertRefused(Duration skew, Check check) {
    assertThatThrownBy(() -> verify(skew))
        .isInstanceOfSatisfying(LaunchRejected.class, e -> assertThat(e.check()).isEqualTo(check));
  }

  private VerifiedLaunch verify(Duration skew) {
    return verify(platform.idToken(claims), skew);
  }

  private VerifiedLaunch verify(String token, Duration skew) {
    return new IdTokenVerifier(platform.keys(), CLOCK, skew)
        .verify(token, platform.registration(), platform.expected());
  }
}
