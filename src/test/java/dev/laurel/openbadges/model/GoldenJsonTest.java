package dev.laurel.openbadges.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.StrictJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every record with every member, letter by letter. */
class GoldenJsonTest {

  private static final Alignment ALIGNMENT = Alignment.builder("N", "urn:x:n").build();

  @Test
  void image() {
    assertJson(
        new Image("urn:x:i", "C").toJson(),
        """
        {"id":"urn:x:i","type":"Image","caption":"C"}
        """);
  }

  @Test
  void criteria() {
    assertJson(
        new Criteria("urn:x:c", "N").toJson(),
        """
        {"id":"urn:x:c","narrative":"N"}
        """);
  }

  @Test
  void alignment() {
    assertJson(
        Alignment.builder("Name", "urn:x:t")
            .targetType("CFItem")
            .targetCode("C")
            .targetDescription("D")
            .targetFramework("F")
            .build()
            .toJson(),
        """
        {"type":["Alignment"],"targetName":"Name","targetUrl":"urn:x:t","targetType":"CFItem",
        "targetCode":"C","targetDescription":"D","targetFramework":"F"}
        """);
  }

  @Test
  void evidence() {
    assertJson(
        Evidence.builder()
            .id("urn:x:e")
            .name("Name")
            .narrative("N")
            .description("D")
            .genre("G")
            .audience("A")
            .build()
            .toJson(),
        """
        {"id":"urn:x:e","type":["Evidence"],"name":"Name","narrative":"N","description":"D",
        "genre":"G","audience":"A"}
        """);
  }

  @Test
  void rubric_criterion_level() {
    assertJson(
        RubricCriterionLevel.builder("urn:x:l", "Name")
            .description("D")
            .level("2")
            .points("7.5")
            .alignment(List.of(ALIGNMENT))
            .build()
            .toJson(),
        """
        {"id":"urn:x:l","type":["RubricCriterionLevel"],"name":"Name","description":"D",
        "level":"2","points":"7.5",
        "alignment":[{"type":["Alignment"],"targetName":"N","targetUrl":"urn:x:n"}]}
        """);
  }

  @Test
  void result_description() {
    assertJson(
        ResultDescription.builder("urn:x:r", "Name", "Percent")
            .allowedValue(List.of("low", "high"))
            .requiredLevel("urn:x:l")
            .requiredValue("high")
            .rubricCriterionLevel(List.of(RubricCriterionLevel.builder("urn:x:l", "L").build()))
            .valueMin("0")
            .valueMax("1")
            .alignment(List.of(ALIGNMENT))
            .build()
            .toJson(),
        """
        {"id":"urn:x:r","type":["ResultDescription"],"name":"Name","resultType":"Percent",
        "allowedValue":["low","high"],"requiredLevel":"urn:x:l","requiredValue":"high",
        "rubricCriterionLevel":[{"id":"urn:x:l","type":["RubricCriterionLevel"],"name":"L"}],
        "valueMin":"0","valueMax":"1",
        "alignment":[{"type":["Alignment"],"targetName":"N","targetUrl":"urn:x:n"}]}
        """);
  }

  @Test
  void result() {
    assertJson(
        Result.builder()
            .resultDescription("urn:x:r")
            .value("1")
            .achievedLevel("urn:x:l")
            .status("Completed")
            .alignment(List.of(ALIGNMENT))
            .build()
            .toJson(),
        """
        {"type":["Result"],"resultDescription":"urn:x:r","value":"1","achievedLevel":"urn:x:l",
        "status":"Completed",
        "alignment":[{"type":["Alignment"],"targetName":"N","targetUrl":"urn:x:n"}]}
        """);
  }

  @Test
  void address() {
    assertJson(
        Address.builder()
            .addressCountry("Germany")
            .addressCountryCode("DE")
            .addressRegion("NRW")
            .addressLocality("Cologne")
            .streetAddress("Domkloster 4")
            .postalCode("50667")
            .build()
            .toJson(),
        """
        {"type":["Address"],"addressCountry":"Germany","addressCountryCode":"DE",
        "addressRegion":"NRW","addressLocality":"Cologne","streetAddress":"Domkloster 4",
        "postalCode":"50667"}
        """);
  }

  @Test
  void identifier_entry() {
    assertJson(
        new IdentifierEntry("7", "sourcedId").toJson(),
        """
        {"type":"IdentifierEntry","identifier":"7","identifierType":"sourcedId"}
        """);
  }

  @Test
  void related() {
    assertJson(
        new Related("urn:x:r", "de", "2.0").toJson(),
        """
        {"id":"urn:x:r","type":["Related"],"inLanguage":"de","version":"2.0"}
        """);
  }

  @Test
  void credential_schema() {
    assertJson(
        new CredentialSchema("urn:x:s", "JsonSchema").toJson(),
        """
        {"id":"urn:x:s","type":"JsonSchema"}
        """);
  }

  @Test
  void profile() {
    assertJson(
        Profile.builder("did:web:example.org")
            .name("Name")
            .url("https://example.org")
            .email("a@example.org")
            .phone("+49")
            .description("D")
            .image(new Image("urn:x:i", null))
            .address(Address.builder().build())
            .otherIdentifier(List.of(new IdentifierEntry("7", "identifier")))
            .official("O")
            .parentOrg(Profile.builder("did:web:parent.example").build())
            .build()
            .toJson(),
        """
        {"id":"did:web:example.org","type":["Profile"],"name":"Name","url":"https://example.org",
        "email":"a@example.org","phone":"+49","description":"D",
        "image":{"id":"urn:x:i","type":"Image"},"address":{"type":["Address"]},
        "otherIdentifier":[{"type":"IdentifierEntry","identifier":"7",
        "identifierType":"identifier"}],"official":"O",
        "parentOrg":{"id":"did:web:parent.example","type":["Profile"]}}
        """);
  }

  @Test
  void achievement() {
    assertJson(
        smallAchievement()
            .achievementType("Badge")
            .image(new Image("urn:x:i", null))
            .creator(Profile.builder("urn:x:p").build())
            .creditsAvailable(new BigDecimal("7.50"))
            .fieldOfStudy("F")
            .specialization("S")
            .humanCode("H")
            .inLanguage("en")
            .version("1")
            .alignment(List.of(ALIGNMENT))
            .otherIdentifier(List.of(new IdentifierEntry("7", "identifier")))
            .related(List.of(new Related("urn:x:r", null, null)))
            .resultDescription(List.of(ResultDescription.builder("urn:x:d", "D", "Result").build()))
            .tag(List.of("t"))
            .build()
            .toJson(),
        """
        {"id":"urn:x:a","type":["Achievement"],"name":"Name","description":"D",
        "criteria":{"narrative":"N"},"achievementType":"Badge",
        "image":{"id":"urn:x:i","type":"Image"},"creator":{"id":"urn:x:p","type":["Profile"]},
        "creditsAvailable":7.5,"fieldOfStudy":"F","specialization":"S","humanCode":"H",
        "inLanguage":"en","version":"1",
        "alignment":[{"type":["Alignment"],"targetName":"N","targetUrl":"urn:x:n"}],
        "otherIdentifier":[{"type":"IdentifierEntry","identifier":"7",
        "identifierType":"identifier"}],"related":[{"id":"urn:x:r","type":["Related"]}],
        "resultDescription":[{"id":"urn:x:d","type":["ResultDescription"],"name":"D",
        "resultType":"Result"}],"tag":["t"]}
        """);
  }

  @Test
  void achievement_subject() {
    assertJson(
        AchievementSubject.builder("urn:x:s", smallAchievement().build())
            .identifier(List.of(IdentityObject.name("Ada")))
            .result(List.of(Result.builder().value("1").build()))
            .creditsEarned(BigDecimal.TEN)
            .activityStartDate(Instant.EPOCH)
            .activityEndDate(Instant.EPOCH.plusSeconds(1))
            .image(new Image("urn:x:i", null))
            .licenseNumber("L")
            .narrative("N")
            .role("R")
            .term("T")
            .build()
            .toJson(),
        """
        {"id":"urn:x:s","type":["AchievementSubject"],
        "achievement":{"id":"urn:x:a","type":["Achievement"],"name":"Name","description":"D",
        "criteria":{"narrative":"N"}},
        "identifier":[{"type":"IdentityObject","hashed":false,"identityHash":"Ada",
        "identityType":"name"}],"result":[{"type":["Result"],"value":"1"}],"creditsEarned":10,
        "activityStartDate":"1970-01-01T00:00:00Z","activityEndDate":"1970-01-01T00:00:01Z",
        "image":{"id":"urn:x:i","type":"Image"},"licenseNumber":"L","narrative":"N","role":"R",
        "term":"T"}
        """);
  }

  @Test
  void achievement_credential() {
    assertJson(
        AchievementCredential.builder(
                "urn:x:c",
                Profile.builder("urn:x:p").build(),
                Instant.EPOCH,
                AchievementSubject.builder("urn:x:s", smallAchievement().build()).build())
            .context(List.of("urn:x:context"))
            .name("Name")
            .description("D")
            .image(new Image("urn:x:i", null))
            .awardedDate(Instant.EPOCH)
            .validUntil(Instant.EPOCH.plusSeconds(1))
            .credentialStatus(new CredentialStatus("urn:x:e", "suspension", 7, "urn:x:list"))
            .evidence(List.of(Evidence.builder().build()))
            .credentialSchema(List.of(new CredentialSchema("urn:x:s", "JsonSchema")))
            .build()
            .toJson(),
        """
        {"@context":["urn:x:context"],"id":"urn:x:c",
        "type":["VerifiableCredential","OpenBadgeCredential"],
        "issuer":{"id":"urn:x:p","type":["Profile"]},"validFrom":"1970-01-01T00:00:00Z",
        "credentialSubject":{"id":"urn:x:s","type":["AchievementSubject"],
        "achievement":{"id":"urn:x:a","type":["Achievement"],"name":"Name","description":"D",
        "criteria":{"narrative":"N"}}},"name":"Name","description":"D",
        "image":{"id":"urn:x:i","type":"Image"},"awardedDate":"1970-01-01T00:00:00Z",
        "validUntil":"1970-01-01T00:00:01Z",
        "credentialStatus":{"id":"urn:x:e","type":"BitstringStatusListEntry",
        "statusPurpose":"suspension","statusListIndex":"7","statusListCredential":"urn:x:list"},
        "evidence":[{"type":["Evidence"]}],
        "credentialSchema":[{"id":"urn:x:s","type":"JsonSchema"}]}
        """);
  }

  private static Achievement.Builder smallAchievement() {
    return Achievement.builder("urn:x:a", "Name", "D", new Criteria(null, "N"));
  }

  private static void assertJson(ObjectNode json, String expected) {
    assertThat(new String(StrictJson.bytes(json), UTF_8)).isEqualTo(expected.replace("\n", ""));
  }
}
