package dev.laurel.openbadges.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.json.StrictJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {

  private final JsonNode badge = CredentialsForTests.badge().build().toJson();

  @Test
  void what_the_schema_wants_as_array_is_an_array_also_for_one() {
    assertThat(badge.path("type").toString())
        .isEqualTo("[\"VerifiableCredential\",\"OpenBadgeCredential\"]");
    assertThat(badge.path("@context").isArray()).isTrue();
    assertThat(badge.path("evidence").isArray()).isTrue();
    assertThat(badge.at("/issuer/type").toString()).isEqualTo("[\"Profile\"]");
    assertThat(badge.at("/issuer/address/type").toString()).isEqualTo("[\"Address\"]");
    assertThat(badge.at("/credentialSubject/type").isArray()).isTrue();
    assertThat(badge.at("/credentialSubject/achievement/related/0/type").isArray()).isTrue();
    assertThat(badge.at("/credentialSubject/result/0/type").isArray()).isTrue();
    assertThat(
            badge
                .at("/credentialSubject/achievement/resultDescription/1/rubricCriterionLevel")
                .size())
        .isEqualTo(2);
  }

  @Test
  void what_the_schema_wants_as_text_is_a_text() {
    assertThat(badge.at("/issuer/image/type").asText()).isEqualTo("Image");
    assertThat(badge.at("/issuer/otherIdentifier/0/type").asText()).isEqualTo("IdentifierEntry");
    assertThat(badge.at("/credentialSubject/identifier/0/type").asText())
        .isEqualTo("IdentityObject");
    assertThat(badge.at("/credentialStatus/statusListIndex").isTextual()).isTrue();
  }

  @Test
  void nulls_and_empty_arrays_are_left_out() {
    Achievement small =
        Achievement.builder("urn:x:1", "Name", "Text", new Criteria(null, "Do it")).build();

    assertThat(text(small.toJson()))
        .isEqualTo(
            "{\"id\":\"urn:x:1\",\"type\":[\"Achievement\"],\"name\":\"Name\","
                + "\"description\":\"Text\",\"criteria\":{\"narrative\":\"Do it\"}}");
  }

  @ParameterizedTest
  @CsvSource({"5.000, 5", "2.50, 2.5", "100, 100", "1E+2, 100", "0.125, 0.125", "0.0, 0"})
  void credits_are_written_plainly_and_without_trailing_zeros(String credits, String written) {
    AchievementSubject subject =
        AchievementSubject.builder("urn:x:1", CredentialsForTests.achievement().build())
            .creditsEarned(new BigDecimal(credits))
            .build();

    assertThat(text(subject.toJson())).endsWith("\"creditsEarned\":" + written + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T10:15:30Z, 2026-05-04T10:15:30Z",
    "2026-05-04T10:15:30.123456Z, 2026-05-04T10:15:30.123Z",
    "2026-05-04T12:15:30+02:00, 2026-05-04T10:15:30Z"
  })
  void instants_are_written_in_utc_with_at_most_milliseconds(String instant, String written) {
    AchievementCredential credential =
        AchievementCredential.builder(
                "urn:x:1",
                CredentialsForTests.issuer(),
                OffsetDateTime.parse(instant).toInstant(),
                CredentialsForTests.subject().build())
            .build();

    assertThat(credential.toJson().path("validFrom").asText()).isEqualTo(written);
  }

  @Test
  void lists_are_copied() {
    List<String> tags = new ArrayList<>(List.of("one"));
    Achievement achievement = CredentialsForTests.achievement().tag(tags).build();

    tags.add("two");

    assertThat(achievement.tag()).containsExactly("one");
    assertThatThrownBy(() -> achievement.tag().add("three"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_tree_is_new_each_time() {
    AchievementCredential credential = CredentialsForTests.badge().build();

    credential.toJson().put("name", "changed");

    assertThat(credential.toJson().path("name").asText()).isEqualTo("Statistics I");
  }

  @Test
  void a_status_entry_is_named_after_list_and_place() {
    CredentialStatus status = CredentialStatus.revocation("https://example.org/status/1", 42);

    assertThat(text(status.toJson()))
        .isEqualTo(
            "{\"id\":\"https://example.org/status/1#42\",\"type\":\"BitstringStatusListEntry\","
                + "\"statusPurpose\":\"revocation\",\"statusListIndex\":\"42\","
                + "\"statusListCredential\":\"https://example.org/status/1\"}");
  }

  @Test
  void every_optional_member_of_a_profile_is_written() {
    Profile profile =
        Profile.builder("did:web:example.org")
            .name("A")
            .phone("+49 1")
            .official("B")
            .parentOrg(Profile.builder("did:web:parent.example").build())
            .build();

    assertThat(text(profile.toJson()))
        .isEqualTo(
            "{\"id\":\"did:web:example.org\",\"type\":[\"Profile\"],\"name\":\"A\","
                + "\"phone\":\"+49 1\",\"official\":\"B\","
                + "\"parentOrg\":{\"id\":\"did:web:parent.example\",\"type\":[\"Profile\"]}}");
  }

  @Test
  void every_optional_member_of_a_subject_is_written() {
    JsonNode subject =
        CredentialsForTests.subject()
            .activityStartDate(Instant.EPOCH)
            .licenseNumber("L-1")
            .narrative("Well done")
            .role("Author")
            .term("2026S")
            .image(new Image("urn:x:image", null))
            .build()
            .toJson();

    assertThat(subject.path("activityStartDate").asText()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(subject.path("licenseNumber").asText()).isEqualTo("L-1");
    assertThat(subject.path("narrative").asText()).isEqualTo("Well done");
    assertThat(subject.path("role").asText()).isEqualTo("Author");
    assertThat(subject.path("term").asText()).isEqualTo("2026S");
    assertThat(subject.at("/image/id").asText()).isEqualTo("urn:x:image");
  }

  private static String text(ObjectNode json) {
    return new String(StrictJson.bytes(json), StandardCharsets.UTF_8);
  }
}
