package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.did.DidDocument;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.json.StrictJson;
import dev.laurel.openbadges.model.Achievement;
import dev.laurel.openbadges.model.AchievementCredential;
import dev.laurel.openbadges.model.AchievementSubject;
import dev.laurel.openbadges.model.Address;
import dev.laurel.openbadges.model.Alignment;
import dev.laurel.openbadges.model.CredentialSchema;
import dev.laurel.openbadges.model.CredentialStatus;
import dev.laurel.openbadges.model.Criteria;
import dev.laurel.openbadges.model.Evidence;
import dev.laurel.openbadges.model.IdentifierEntry;
import dev.laurel.openbadges.model.IdentityObject;
import dev.laurel.openbadges.model.Image;
import dev.laurel.openbadges.model.Profile;
import dev.laurel.openbadges.model.Related;
import dev.laurel.openbadges.model.Result;
import dev.laurel.openbadges.model.ResultDescription;
import dev.laurel.openbadges.model.RubricCriterionLevel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Badges, keys, lists and a verifier that needs no network, for the tests of every room. */
public final class CredentialsForTests {

  public static final String ISSUER = "did:web:badges.example.org:issuers:7";
  public static final String LIST = "https://badges.example.org/status/1";
  public static final String BADGE = "https://badges.example.org/credentials/0193";
  public static final Instant ISSUED = Instant.parse("2026-05-04T10:15:30Z");
  public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  public static final int INDEX = 94567;

  private CredentialsForTests() {}

  /** A key by number; the number also names its fragment. */
  public static IssuerKey key(int number) {
    return key(ISSUER, number);
  }

  /** A key of another issuer. */
  public static IssuerKey key(String issuer, int number) {
    return new IssuerKey(issuer + "#key-" + number, seed(number));
  }

  public static byte[] seed(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return seed;
  }

  public static Profile issuer() {
    return Profile.builder(ISSUER)
        .name("Example University")
        .url("https://www.example.org")
        .email("badges@example.org")
        .description("A place of learning")
        .image(new Image("https://badges.example.org/images/logo.png", "The logo"))
        .address(Address.builder().addressCountryCode("DE").addressLocality("Köln").build())
        .otherIdentifier(List.of(new IdentifierEntry("urn:example:7", "identifier")))
        .build();
  }

  /** A badge that uses nearly every member of the model. */
  public static AchievementCredential.Builder badge() {
    return AchievementCredential.builder(BADGE, issuer(), ISSUED, subject().build())
        .name("Statistics I")
        .description("Issued for the course Statistics I")
        .awardedDate(Instant.parse("2026-05-01T00:00:00Z"))
        .validUntil(Instant.parse("2031-05-04T10:15:30Z"))
        .evidence(
            List.of(
                Evidence.builder()
                    .id("https://badges.example.org/evidence/5")
                    .name("Final exam")
                    .narrative("Passed \"with\" honours \u2013 \uD83C\uDF93")
                    .build()))
        .credentialStatus(CredentialStatus.revocation(LIST, INDEX));
  }

  /** The same badge with extension types and their context. */
  public static AchievementCredential.Builder extendedBadge() {
    return badge()
        .context(
            List.of(
                AchievementCredential.STANDARD_CONTEXT.get(0),
                AchievementCredential.STANDARD_CONTEXT.get(1),
                "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"))
        .credentialSchema(
            List.of(
                new CredentialSchema(
                    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/"
                        + "ob_v3p0_achievementcredential_schema.json",
                    "1EdTechJsonSchemaValidator2019")));
  }

  public static AchievementSubject.Builder subject() {
    return AchievementSubject.builder(
            "urn:uuid:7c8a4c4c-55a1-4a2a-9f0f-3f0f7f3f1f1f", achievement().build())
        .identifier(
            List.of(
                IdentityObject.hashedEmail("Ada@Example.org ", "salt-1"),
                IdentityObject.name("Ada Lovelace")))
        .creditsEarned(new BigDecimal("2.5"))
        .activityStartDate(Instant.parse("2026-02-01T00:00:00Z"))
        .activityEndDate(Instant.parse("2026-04-30T00:00:00Z"))
        .result(
            List.of(
                Result.builder()
                    .resultDescription("https://badges.example.org/achievements/3#score")
                    .value("87")
                    .status("Completed")
                    .build(),
                Result.builder()
                    .resultDescription("https://badges.example.org/achievements/3#level")
                    .achievedLevel("https://badges.example.org/achievements/3#good")
                    .build()));
  }

  public static Achievement.Builder achievement() {
    return Achievement.builder(
            "https://badges.example.org/achievements/3",
            "Statistics I",
            "Knows what a p-value is not",
            new Criteria("https://badges.example.org/achievements/3/criteria", "Pass the exam."))
        .achievementType("Course")
        .image(new Image("https://badges.example.org/images/3.png", null))
        .creditsAvailable(new BigDecimal("5.000"))
        .inLanguage("en")
        .version("2026")
        .tag(List.of("statistics", "probability"))
        .alignment(
            List.of(
                Alignment.builder("Statistics", "http://data.europa.eu/esco/skill/9d2b")
                    .targetType("CFItem")
                    .targetFramework("ESCO")
                    .build()))
        .related(List.of(new Related("https://badges.example.org/ob2/classes/3", "en", "2.0")))
        .resultDescription(
            List.of(
                ResultDescription.builder(
                        "https://badges.example.org/achievements/3#score", "Score", "RawScore")
                    .valueMin("0")
                    .valueMax("100")
                    .requiredValue("50")
                    .build(),
                level()));
  }

  private static ResultDescription level() {
    return ResultDescription.builder(
            "https://badges.example.org/achievements/3#level", "Level", "RubricCriterionLevel")
        .allowedValue(List.of("poor", "good"))
        .rubricCriterionLevel(
            List.of(
                RubricCriterionLevel.builder(
                        "https://badges.example.org/achievements/3#poor", "poor")
                    .build(),
                RubricCriterionLevel.builder(
                        "https://badges.example.org/achievements/3#good", "good")
                    .level("2")
                    .build()))
        .build();
  }

  public static SignedCredential signed(AchievementCredential credential) {
    return new CredentialSigner().sign(new CredentialLinter().lint(credential), key(1), ISSUED);
  }

  /** A signed tree that may be changed. */
  public static ObjectNode signedJson() {
    return json(signed(badge().build()));
  }

  public static ObjectNode json(SignedCredential signed) {
    return StrictJson.object(signed.bytes());
  }

  /** A list of our issuer with these bits set. */
  public static StatusListCredential list(String purpose, Integer... set) {
    return new StatusListCredential(
        LIST,
        ISSUER,
        ISSUED,
        null,
        purpose,
        BitstringStatusList.create(BitstringStatusList.MIN_SIZE).withSet(List.of(set)));
  }

  public static byte[] signedList(StatusListCredential list) {
    return new CredentialSigner()
        .sign(new CredentialLinter().lint(list), key(list.issuerId(), 1), ISSUED)
        .bytes();
  }

  /** Signs any tree, also one that no lint would pass. */
  public static ObjectNode signAnything(ObjectNode document, IssuerKey key) {
    ObjectNode signed = document.deepCopy();
    signed.putArray("proof").add(new CredentialSigner().prove(document, key, ISSUED));
    return signed;
  }

  /** Answers for the keys 1 to 3 of any issuer; all others are not found. */
  public static VerificationMethods methods() {
    return method -> {
      String id = method.toString();
      String controller = id.replaceFirst("#.*", "");
      return List.of(1, 2, 3).stream()
          .map(number -> key(controller, number))
          .filter(key -> key.verificationMethod().equals(id))
          .<VerificationMethods.Resolution>map(
              key -> new VerificationMethods.Resolved(key.publicKey(), controller))
          .findFirst()
          .orElseGet(VerificationMethods.NotFound::new);
    };
  }

  public static StatusLists listing(byte[] list) {
    return url ->
        url.equals(URI.create(LIST))
            ? new StatusLists.Fetched(list)
            : new StatusLists.Unreachable("no such host");
  }

  /** A verifier for which nothing is revoked. */
  public static CredentialVerifier verifier() {
    return new CredentialVerifier(methods(), listing(signedList(list("revocation"))), CLOCK);
  }

  public static VerificationReport verify(JsonNode credential) {
    return verifier().verify(new ParsedCredential((ObjectNode) credential));
  }

  /** The document of our issuer with keys 1 and 2. */
  public static DidDocument didDocument() {
    return new DidDocument(
        ISSUER,
        List.of(1, 2).stream()
            .map(CredentialsForTests::key)
            .map(
                key ->
                    new DidDocument.VerificationMethod(
                        key.verificationMethod(), ISSUER, key.publicKey()))
            .toList());
  }

  /** A vector file under {@code src/test/resources/openbadges}. */
  public static byte[] vector(String path) {
    try (InputStream in = CredentialsForTests.class.getResourceAsStream("/openbadges/" + path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static String vectorText(String path) {
    return new String(vector(path), StandardCharsets.UTF_8);
  }

  public static byte[] hex(String text) {
    return HexFormat.of().parseHex(text.strip());
  }
}
