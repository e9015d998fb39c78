package dev.laurel.openbadges.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityObjectTest {

  /** The vector of the Open Badges documentation. */
  private static final String KOSHER =
      "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";

  @Test
  void an_address_and_its_salt_give_the_published_hash() {
    assertThat(IdentityObject.hashedEmail("a@example.com", "Kosher").identityHash())
        .isEqualTo(KOSHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {" a@example.com", "A@Example.COM", "a@example.com\n", "A@EXAMPLE.COM "})
  void an_address_is_trimmed_and_lower_cased_before_hashing(String email) {
    assertThat(IdentityObject.hashedEmail(email, "Kosher").identityHash()).isEqualTo(KOSHER);
  }

  @Test
  void another_salt_gives_another_hash() {
    assertThat(IdentityObject.hashedEmail("a@example.com", "Kosher2").identityHash())
        .isNotEqualTo(KOSHER);
  }

  @Test
  void the_letter_i_is_lower_cased_without_regard_to_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));

      assertThat(IdentityObject.hashedEmail("INFO@EXAMPLE.COM", "s"))
          .isEqualTo(IdentityObject.hashedEmail("info@example.com", "s"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({"a@example.com, true", "A@Example.com, true", "b@example.com, false"})
  void tells_whether_an_address_is_meant(String email, boolean expected) {
    assertThat(IdentityObject.hashedEmail("a@example.com", "x").isEmail(email)).isEqualTo(expected);
    assertThat(new IdentityObject("a@example.com", "emailAddress", false, null).isEmail(email))
        .isEqualTo(expected);
  }

  @Test
  void understands_issuers_that_hash_without_lower_casing() {
    // SHA-256 of "A@Example.comKosher"
    IdentityObject foreign =
        new IdentityObject(
            "sha256$9dfd815962b9a62b02d8d758cb04e20851a5e1ff37c8f29f82f0ac85d1f578d8",
            "emailAddress",
            true,
            "Kosher");

    assertThat(foreign.isEmail("A@Example.com")).isTrue();
    assertThat(foreign.isEmail("a@example.com")).isFalse();
  }

  @Test
  void a_name_is_no_address() {
    assertThat(IdentityObject.name("a@example.com").isEmail("a@example.com")).isFalse();
  }

  @Test
  void a_plain_name_has_no_salt() {
    assertThat(IdentityObject.name("Ada").toJson().toString())
        .isEqualTo(
            "{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"Ada\","
                + "\"identityType\":\"name\"}");
  }

  @Test
  void a_hashed_address_has_all_members() {
    assertThat(IdentityObject.hashedEmail("a@example.com", "Kosher").toJson().toString())
        .isEqualTo(
            "{\"type\":\"IdentityObject\",\"hashed\":true,\"identityHash\":\""
                + KOSHER
                + "\",\"identityType\":\"emailAddress\",\"salt\":\"Kosher\"}");
  }
}
