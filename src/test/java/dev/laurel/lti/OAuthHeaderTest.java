package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.OAuthRefused.Check;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthHeaderTest {

  private static void assertThatIsRefused(String header, Check check) {
    assertThatThrownBy(() -> OAuthHeader.parse(header))
        .as(header.substring(0, Math.min(80, header.length())))
        .isInstanceOfSatisfying(
            OAuthRefused.class, refused -> assertThat(refused.check()).isEqualTo(check));
  }

  @Test
  void reads_what_is_percent_encoded() throws OAuthRefused {
    OAuthHeader header = OAuthHeader.parse("oauth  a = \"%C3%BC%2B+%20\" ,oauth%5Fnonce=\"n\"");
    assertThat(header.optional("a")).contains("ü++ ");
    assertThat(header.nonce()).isEqualTo("n");
  }

  @Test
  void realm_and_signature_are_not_signed() throws OAuthRefused {
    OAuthHeader header =
        OAuthHeader.parse(
            "OAuth realm=\"x\", oauth_signature=\"s\", oauth_token=\"\", other=\"o\"");
    assertThat(header.signed()).containsOnlyKeys("oauth_token", "other");
    assertThat(header).hasToString("OAuthHeader[realm, oauth_signature, oauth_token, other]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "OAuth",
        "OAuth ",
        "Bearer abc",
        "Basic a=\"b\"",
        "OAuth a",
        "OAuth a=b",
        "OAuth a=\"b",
        "OAuth a=\"b\"c",
        "OAuth a=\"b\" c=\"d\"",
        "OAuth a=\"b\",",
        "OAuth =\"b\"",
        "OAuth a=\"%\"",
        "OAuth a=\"%4\"",
        "OAuth a=\"%zz\"",
        "OAuth a=\"%C3\"",
        "OAuth a=\"ü\"",
        "OAuth a=\"b\"\u0000"
      })
  void what_is_no_header_is_refused(String header) {
    assertThatIsRefused(header, Check.HEADER);
  }

  @Test
  void too_much_is_refused() {
    assertThatIsRefused("OAuth a=\"" + "b".repeat(OAuthHeader.LONGEST) + "\"", Check.HEADER);
    assertThatIsRefused("OAuth a=\"b\"" + ", x=\"y\"".repeat(31), Check.PARAMETER);
    StringBuilder many = new StringBuilder("OAuth a=\"b\"");
    for (int i = 0; i < 40; i++) {
      many.append(", p").append(i).append("=\"x\"");
    }
    assertThatIsRefused(many.toString(), Check.HEADER);
  }

  @Test
  void parameter_that_comes_twice_is_refused_however_it_is_written() {
    assertThatIsRefused("OAuth a=\"1\", a=\"1\"", Check.PARAMETER);
    assertThatIsRefused("OAuth oauth_nonce=\"1\", oauth%5Fnonce=\"2\"", Check.PARAMETER);
  }

  @Test
  void missing_blank_and_strange_values_are_refused_when_they_are_needed() throws OAuthRefused {
    for (String value : List.of("", "%20", "a%0Ab", "x".repeat(501))) {
      OAuthHeader header = OAuthHeader.parse("OAuth oauth_nonce=\"" + value + "\"");
      assertThatThrownBy(header::nonce)
          .isInstanceOfSatisfying(
              OAuthRefused.class, r -> assertThat(r.check()).isEqualTo(Check.PARAMETER));
      assertThatThrownBy(header::consumerKey).hasMessage("oauth_consumer_key is missing");
    }
  }

  @Test
  void timestamp_is_whole_seconds() throws OAuthRefused {
    assertThat(OAuthHeader.parse("OAuth oauth_timestamp=\"137131200\"").timestamp())
        .isEqualTo(Instant.ofEpochSecond(137131200));
    for (String value : List.of("-1", "1.5", "1e9", "123456789012", "now", "%D9%A1")) {
      OAuthHeader header = OAuthHeader.parse("OAuth oauth_timestamp=\"" + value + "\"");
      assertThatThrownBy(header::timestamp).as(value).isInstanceOf(OAuthRefused.class);
    }
  }

  @Test
  void detail_of_a_refusal_is_one_line() {
    assertThatThrownBy(() -> OAuthHeader.parse("OAuth a%0Ab=\"1\", a%0Ab=\"2\""))
        .hasMessage("a parameter comes twice: a b");
  }
}
