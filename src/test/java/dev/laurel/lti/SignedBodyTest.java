package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.OAuthRefused.Check;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedBodyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String ADDRESS = "https://laurel.example/api/lti11/outcomes?a=1&b=%20";
  private static final String SECRET = "secret & more";
  private static final byte[] BODY = "<x/>".getBytes(StandardCharsets.UTF_8);
  private static final Set<Check> SEEN = EnumSet.noneOf(Check.class);

  private final Map<String, String> parameters = parameters(OAuthMethod.HMAC_SHA1);

  private static Map<String, String> parameters(OAuthMethod method) {
    return OAuthForTests.parameters(method, "key", "nonce", NOW, BODY);
  }

  private String signed() {
    return OAuthForTests.header(OAuthMethod.HMAC_SHA1, ADDRESS, SECRET, parameters);
  }

  private static void verify(String header) throws OAuthRefused {
    new SignedBody(OAuthHeader.parse(header), URI.create(ADDRESS), BODY).verify(SECRET, NOW);
  }

  private static void assertThatIsRefused(String header, Check check) {
    assertThatThrownBy(() -> verify(header))
        .isInstanceOfSatisfying(
            OAuthRefused.class,
            refused -> {
              assertThat(refused.check()).isEqualTo(check);
              assertThat(refused).hasMessageNotContaining(SECRET);
            });
    SEEN.add(check);
  }

  @AfterAll
  static void each_check_was_seen_to_fail() {
    assertThat(SEEN)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(EnumSet.of(Check.HEADER, Check.NONCE)));
  }

  @ParameterizedTest
  @EnumSource(OAuthMethod.class)
  void message_signed_with_either_method_is_accepted(OAuthMethod method) {
    String header = OAuthForTests.header(method, ADDRESS, SECRET, parameters(method));
    assertThatCode(() -> verify(header)).doesNotThrowAnyException();
  }

  @Test
  void version_may_be_left_out_and_an_empty_token_may_be_there() {
    parameters.remove("oauth_version");
    parameters.put("oauth_token", "");
    assertThatCode(() -> verify(signed())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oauth_consumer_key",
        "oauth_nonce",
        "oauth_timestamp",
        "oauth_body_hash",
        "oauth_signature_method"
      })
  void parameter_that_is_missing_is_refused(String name) {
    parameters.remove(name);
    assertThatIsRefused(signed(), Check.PARAMETER);
  }

  @Test
  void missing_signature_is_refused() {
    assertThatIsRefused(OAuthForTests.unsigned(parameters), Check.PARAMETER);
  }

  @Test
  void oauth_parameters_in_the_query_are_refused() throws OAuthRefused {
    URI address = URI.create(ADDRESS + "&oauth_token=x");
    OAuthHeader header =
        OAuthHeader.parse(
            OAuthForTests.header(OAuthMethod.HMAC_SHA1, address.toString(), SECRET, parameters));
    assertThatThrownBy(() -> new SignedBody(header, address, BODY).verify(SECRET, NOW))
        .hasMessage("an OAuth parameter stands in the query");
  }

  @Test
  void another_version_is_refused() {
    parameters.put("oauth_version", "2.0");
    assertThatIsRefused(signed(), Check.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLAINTEXT", "RSA-SHA1", "HMAC-SHA512", "hmac-sha1", "none"})
  void another_method_is_refused(String method) {
    parameters.put("oauth_signature_method", method);
    assertThatIsRefused(signed(), Check.METHOD);
  }

  @Test
  void hash_of_another_body_is_refused_however_well_it_is_signed() {
    parameters.put("oauth_body_hash", OAuthMethod.HMAC_SHA1.bodyHash(new byte[0]));
    assertThatIsRefused(signed(), Check.BODY_HASH);
  }

  @Test
  void hash_of_the_other_method_is_refused() {
    parameters.put("oauth_body_hash", OAuthMethod.HMAC_SHA256.bodyHash(BODY));
    assertThatIsRefused(signed(), Check.BODY_HASH);
  }

  @Test
  void signature_with_another_secret_is_refused() {
    assertThatIsRefused(
        OAuthForTests.header(OAuthMethod.HMAC_SHA1, ADDRESS, "other", parameters), Check.SIGNATURE);
  }

  @Test
  void signature_of_another_address_is_refused() {
    assertThatIsRefused(
        OAuthForTests.header(
            OAuthMethod.HMAC_SHA1, ADDRESS.replace("a=1", "a=2"), SECRET, parameters),
        Check.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oauth_consumer_key", "oauth_nonce", "oauth_timestamp", "oauth_callback"})
  void what_was_changed_after_signing_is_refused(String name) {
    String header = signed();
    String value = parameters.getOrDefault(name, "");
    String changed =
        parameters.containsKey(name)
            ? header.replace(name + "=\"" + value, name + "=\"7" + value.substring(1))
            : header + ", " + name + "=\"x\"";
    assertThat(changed).isNotEqualTo(header);
    assertThatIsRefused(changed, Check.SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "%2B", "not-base64"})
  void cut_or_strange_signature_is_refused(String signature) {
    String header =
        signed().replaceFirst("oauth_signature=\"[^\"]*", "oauth_signature=\"" + signature);
    assertThatThrownBy(() -> verify(header)).isInstanceOf(OAuthRefused.class);
  }

  @Test
  void five_minutes_either_way_are_accepted_and_no_second_more() {
    for (int sign : new int[] {-1, 1}) {
      parameters.put("oauth_timestamp", String.valueOf(NOW.getEpochSecond() + sign * 300));
      assertThatCode(() -> verify(signed())).doesNotThrowAnyException();
      parameters.put("oauth_timestamp", String.valueOf(NOW.getEpochSecond() + sign * 301));
      assertThatIsRefused(signed(), Check.TIMESTAMP);
    }
  }
}
