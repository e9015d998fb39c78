package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.extendedBadge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialLinterTest {

  private static final String SUBJECT = "/credentialSubject";
  private static final String ACHIEVEMENT = SUBJECT + "/achievement";

  private final CredentialLinter linter = new CredentialLinter();

  /** A rule, where it is broken, the member, and the broken value as JSON (or "-" to remove). */
  record Vector(Lint lint, String pointer, String member, String value) {}

  static Stream<Vector> failing() {
    return Stream.of(
            contexts(),
            required(),
            shapes(),
            iris(),
            dates(),
            credits(),
            status(),
            results(),
            safe())
        .flatMap(List::stream);
  }

  private static List<Vector> contexts() {
    String v2 = "https://www.w3.org/ns/credentials/v2";
    String ob = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    Lint lint = Lint.CONTEXTS_EXACT_AND_IN_ORDER;
    return List.of(
        new Vector(lint, "", "@context", "-"),
        new Vector(lint, "", "@context", "[]"),
        new Vector(lint, "", "@context", "'%s'".formatted(v2)),
        new Vector(lint, "", "@context", "['%s','%s']".formatted(ob, v2)),
        new Vector(lint, "", "@context", "['%s']".formatted(v2)),
        new Vector(lint, "", "@context", "['%s','%s']".formatted(v2, ob.replace("3.0.3", "3.0.2"))),
        new Vector(lint, "", "credentialSchema", "[{'id':'urn:x:1','type':'1EdTechFoo'}]"));
  }

  private static List<Vector> required() {
    Lint lint = Lint.REQUIRED_MEMBERS;
    return List.of(
        new Vector(lint, "", "id", "-"),
        new Vector(lint, "", "type", "-"),
        new Vector(lint, "", "issuer", "-"),
        new Vector(lint, "", "validFrom", "-"),
        new Vector(lint, "", "credentialSubject", "-"),
        new Vector(lint, "/issuer", "id", "-"),
        new Vector(lint, "/issuer", "name", "' '"),
        new Vector(lint, SUBJECT, "id", "-"),
        new Vector(lint, SUBJECT, "achievement", "-"),
        new Vector(lint, ACHIEVEMENT, "name", "''"),
        new Vector(lint, ACHIEVEMENT, "description", "-"),
        new Vector(lint, ACHIEVEMENT, "criteria", "-"),
        new Vector(lint, ACHIEVEMENT, "criteria", "{'x':'y'}"),
        new Vector(lint, ACHIEVEMENT + "/image", "type", "-"),
        new Vector(lint, ACHIEVEMENT + "/alignment/0", "targetUrl", "-"),
        new Vector(lint, ACHIEVEMENT + "/resultDescription/0", "resultType", "-"),
        new Vector(lint, SUBJECT + "/identifier/0", "identityHash", "-"),
        new Vector(lint, "/credentialStatus", "id", "-"));
  }

  private static List<Vector> shapes() {
    return List.of(
        new Vector(Lint.TYPES_AS_ARRAYS, "", "type", "'VerifiableCredential'"),
        new Vector(Lint.TYPES_AS_ARRAYS, ACHIEVEMENT, "type", "'Achievement'"),
        new Vector(Lint.TYPES_AS_ARRAYS, "", "evidence", "{'type':['Evidence']}"),
        new Vector(Lint.PLAIN_STRINGS, "", "name", "{'@value':'x','@language':'en'}"),
        new Vector(Lint.PLAIN_STRINGS, ACHIEVEMENT, "name", "{'@value':'x','@direction':'rtl'}"),
        new Vector(Lint.PLAIN_STRINGS, ACHIEVEMENT, "name", "'half \\ud83c a pair'"),
        new Vector(Lint.NO_NULLS_OR_EMPTY_ARRAYS, "", "description", "null"),
        new Vector(Lint.NO_NULLS_OR_EMPTY_ARRAYS, "", "evidence", "[]"),
        new Vector(Lint.NO_NULLS_OR_EMPTY_ARRAYS, ACHIEVEMENT, "tag", "['a',null]"),
        new Vector(Lint.NO_NULLS_OR_EMPTY_ARRAYS, "/issuer", "image", "{}"),
        new Vector(Lint.NO_ENDORSEMENT_JWT, "", "endorsementJwt", "['a.b.c']"),
        new Vector(Lint.NO_ENDORSEMENT_JWT, ACHIEVEMENT, "endorsementJwt", "['a.b.c']"),
        new Vector(Lint.NO_PROOF_YET, "", "proof", "[{'type':'DataIntegrityProof'}]"));
  }

  private static List<Vector> iris() {
    Lint lint = Lint.ABSOLUTE_IRIS;
    return List.of(
        new Vector(lint, "", "id", "'credentials/1'"),
        new Vector(lint, "", "id", "'https://example.org/a b'"),
        new Vector(lint, "", "id", "'https://example.org/a\\nb'"),
        new Vector(lint, "", "id", "'_:b0'"),
        new Vector(lint, "", "id", "7"),
        new Vector(lint, "/issuer", "id", "'example.org'"),
        new Vector(lint, "/issuer", "url", "'www.example.org'"),
        new Vector(lint, "/issuer/image", "id", "'/logo.png'"),
        new Vector(lint, SUBJECT, "id", "'#me'"),
        new Vector(lint, ACHIEVEMENT, "id", "'https://example.org/{x}'"),
        new Vector(lint, ACHIEVEMENT + "/image", "id", "'3.png'"),
        new Vector(lint, ACHIEVEMENT + "/criteria", "id", "'https://'"),
        new Vector(lint, ACHIEVEMENT + "/alignment/0", "targetUrl", "'esco'"),
        new Vector(lint, ACHIEVEMENT + "/resultDescription/0", "id", "'score'"),
        new Vector(lint, ACHIEVEMENT + "/resultDescription/1", "requiredLevel", "'good'"),
        new Vector(lint, SUBJECT + "/result/0", "resultDescription", "'score'"),
        new Vector(lint, SUBJECT + "/result/1", "achievedLevel", "'good'"),
        new Vector(lint, "/issuer", "verificationMethod", "'key 1'"),
        new Vector(lint, "/credentialStatus", "id", "'94567'"),
        new Vector(lint, "/credentialStatus", "statusListCredential", "'/status/1'"));
  }

  private static List<Vector> dates() {
    Lint lint = Lint.DATES_WITH_ZONE;
    return List.of(
        new Vector(lint, "", "validFrom", "'2026-05-04T10:15:30'"),
        new Vector(lint, "", "validFrom", "'2026-05-04'"),
        new Vector(lint, "", "validFrom", "1777890000"),
        new Vector(lint, "", "validUntil", "'2026-02-30T00:00:00Z'"),
        new Vector(lint, "", "awardedDate", "'yesterday'"),
        new Vector(lint, SUBJECT, "activityStartDate", "'2026-02-01'"),
        new Vector(lint, SUBJECT, "activityEndDate", "'2026-02-01T10:00'"),
        new Vector(Lint.VALIDITY_IN_ORDER, "", "validUntil", "'2020-01-01T00:00:00Z'"));
  }

  private static List<Vector> credits() {
    Lint lint = Lint.CREDITS_WITH_THREE_PLACES;
    return List.of(
        new Vector(lint, SUBJECT, "creditsEarned", "0.0001"),
        new Vector(lint, SUBJECT, "creditsEarned", "1e-7"),
        new Vector(lint, SUBJECT, "creditsEarned", "1e23"),
        new Vector(lint, SUBJECT, "creditsEarned", "-1"),
        new Vector(lint, SUBJECT, "creditsEarned", "'2.5'"),
        new Vector(lint, ACHIEVEMENT, "creditsAvailable", "1000000"));
  }

  private static List<Vector> status() {
    String at = "/credentialStatus";
    return List.of(
        new Vector(
            Lint.STATUS_ENTRY_APART_FROM_LIST, at, "id", "'" + CredentialsForTests.LIST + "'"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "type", "'StatusList2021Entry'"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "statusPurpose", "-"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "statusPurpose", "'fun'"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "statusListIndex", "94567"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "statusListIndex", "'-1'"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "statusListIndex", "'007'"),
        new Vector(Lint.STATUS_ENTRY_COMPLETE, at, "statusListCredential", "-"));
  }

  private static List<Vector> results() {
    Lint lint = Lint.RESULTS_REFER_TO_DESCRIPTIONS;
    return List.of(
        new Vector(lint, SUBJECT + "/result/0", "resultDescription", "'https://example.org/other'"),
        new Vector(lint, SUBJECT + "/result/1", "achievedLevel", "'https://example.org/other'"));
  }

  private static List<Vector> safe() {
    return List.of(
        new Vector(Lint.SAFE_MODE, "", "nickname", "'not defined'"),
        new Vector(Lint.SAFE_MODE, ACHIEVEMENT, "quality", "'not defined'"),
        new Vector(Lint.SAFE_MODE, "", "type", "['VerifiableCredential','MyBadge']"),
        new Vector(Lint.SAFE_MODE, ACHIEVEMENT, "@id", "'urn:x:twice'"),
        new Vector(Lint.SAFE_MODE, "", "@value", "'stray'"));
  }

  @ParameterizedTest
  @MethodSource("failing")
  void refuses_what_breaks_a_rule(Vector vector) {
    assertThat(findings(broken(vector))).extracting(Finding::lint).contains(vector.lint());
  }

  @Test
  void every_lint_has_a_failing_vector() {
    Set<Lint> proven = failing().map(Vector::lint).collect(Collectors.toSet());

    assertThat(proven).isEqualTo(EnumSet.allOf(Lint.class));
  }

  @ParameterizedTest
  @EnumSource(Lint.class)
  void every_lint_cites_where_it_is_written(Lint lint) {
    assertThat(lint.citation()).isNotBlank();
  }

  @Test
  void passes_a_full_badge() {
    assertThat(linter.lint(badge().build()).id()).isEqualTo(CredentialsForTests.BADGE);
  }

  @Test
  void passes_extension_types_with_their_context() {
    assertThat(linter.lint(extendedBadge().build()).toJson().path("credentialSchema")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("goodIris")
  void passes_iris_of_all_kinds(String iri) {
    ObjectNode document = badge().build().toJson();
    ((ObjectNode) document.at(ACHIEVEMENT + "/image")).put("id", iri);

    assertThat(linter.lintBadge(document).toJson().at(ACHIEVEMENT + "/image/id").asText())
        .isEqualTo(iri);
  }

  static Stream<String> goodIris() {
    return Stream.of(
        "https://badges.example.org/größe/bild.png",
        "data:image/png;base64,iVBORw0KGgo=",
        "urn:uuid:7c8a4c4c-55a1-4a2a-9f0f-3f0f7f3f1f1f",
        "did:web:localhost%3A8080:x",
        "http://localhost:8080/a?b=c&d=%20#e");
  }

  @Test
  void reports_every_breach_at_once_with_its_path() {
    ObjectNode document = badge().build().toJson();
    document.put("validFrom", "today");
    ((ObjectNode) document.at(ACHIEVEMENT)).put("id", "relative");

    assertThat(findings(document))
        .extracting(Finding::path)
        .contains("$.validFrom", "$.credentialSubject.achievement.id");
  }

  @Test
  void a_refusal_names_the_rules_in_its_message() {
    assertThatThrownBy(() -> linter.lint(badge().description("\ud800").build()))
        .isInstanceOf(LintFailed.class)
        .hasMessageContaining("PLAIN_STRINGS");
  }

  @Test
  void passes_a_status_list() {
    assertThat(linter.lint(CredentialsForTests.list("revocation")).id())
        .isEqualTo(CredentialsForTests.LIST);
  }

  @Test
  void refuses_a_status_list_with_broken_values() {
    StatusListCredential list =
        new StatusListCredential(
            "status/1",
            CredentialsForTests.ISSUER,
            CredentialsForTests.ISSUED,
            Instant.EPOCH,
            "",
            BitstringStatusList.create(BitstringStatusList.MIN_SIZE));

    LintFailed failed = catchThrowableOfType(LintFailed.class, () -> linter.lint(list));

    assertThat(failed.findings())
        .extracting(Finding::lint)
        .contains(Lint.ABSOLUTE_IRIS, Lint.VALIDITY_IN_ORDER, Lint.REQUIRED_MEMBERS);
  }

  private List<Finding> findings(ObjectNode document) {
    LintFailed failed = catchThrowableOfType(LintFailed.class, () -> linter.lintBadge(document));
    assertThat(failed).as("nothing was refused").isNotNull();
    return failed.findings();
  }

  private static ObjectNode broken(Vector vector) {
    ObjectNode document = badge().build().toJson();
    ObjectNode parent =
        (ObjectNode) (vector.pointer().isEmpty() ? document : document.at(vector.pointer()));
    if (vector.value().equals("-")) {
      assertThat(parent.remove(vector.member())).isNotNull();
    } else {
      parent.set(vector.member(), value(vector.value()));
    }
    return document;
  }

  private static JsonNode value(String json) {
    String text = "{\"v\":%s}".formatted(json.replace('\'', '"'));
    JsonNode value = StrictJson.object(text.getBytes(StandardCharsets.UTF_8)).get("v");
    return value instanceof ArrayNode array ? array : value;
  }
}
