package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedJson;
import static dev.laurel.openbadges.CredentialsForTests.verify;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatCheckTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id",
        "/issuer",
        "/validFrom",
        "/credentialSubject",
        "/credentialSubject/achievement",
        "/credentialSubject/achievement/id",
        "/credentialSubject/achievement/name",
        "/credentialSubject/achievement/description",
        "/credentialSubject/achievement/criteria"
      })
  void a_missing_required_member_fails_the_format(String pointer) {
    ObjectNode document = badge().build().toJson();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) (slash == 0 ? document : document.at(pointer.substring(0, slash))))
        .remove(pointer.substring(slash + 1));

    assertOutcome(verify(signAnything(document, key(1))), CheckName.FORMAT)
        .failed(Failure.MALFORMED);
  }

  @Test
  void a_credential_of_another_kind_fails_the_format() {
    ObjectNode document = badge().build().toJson();
    document.putArray("type").add("VerifiableCredential");

    assertOutcome(verify(signAnything(document, key(1))), CheckName.FORMAT)
        .failed(Failure.MALFORMED);
  }

  @Test
  void the_context_of_credentials_must_come_first() {
    ObjectNode signed = signedJson();
    ArrayNode context = (ArrayNode) signed.path("@context");
    context.insert(0, context.remove(1));

    assertOutcome(verify(signed), CheckName.FORMAT).failed(Failure.MALFORMED);
  }

  @Test
  void an_undefined_member_fails_format_and_signature() {
    ObjectNode signed = signedJson().put("nickname", "not covered by anything");

    assertOutcome(verify(signed), CheckName.FORMAT).failed(Failure.UNDEFINED_TERM);
    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.UNDEFINED_TERM);
  }

  @ParameterizedTest
  @CsvSource({
    "/credentialSubject/achievement, id, relative/path",
    "/credentialSubject/achievement, id, https://example.org/with space",
    "/issuer/image, id, logo.png"
  })
  void a_reference_that_would_be_dropped_fails_the_format(String at, String member, String value) {
    ObjectNode signed = signedJson();
    ((ObjectNode) signed.at(at)).put(member, value);

    assertOutcome(verify(signed), CheckName.FORMAT).failed(Failure.NOT_COVERED);
    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.NOT_COVERED);
  }

  @Test
  void a_null_that_would_be_dropped_fails_the_format() {
    ObjectNode signed = signedJson().putNull("description");

    assertOutcome(verify(signed), CheckName.FORMAT).failed(Failure.NOT_COVERED);
  }

  @Test
  void an_unknown_context_leaves_format_and_signature_open_and_is_named() {
    ObjectNode signed = signedJson();
    ((ArrayNode) signed.path("@context")).add("https://unknown.example/context.json");

    VerificationReport report = verify(signed);

    assertOutcome(report, CheckName.FORMAT).couldNotTell(Obstacle.UNKNOWN_CONTEXT);
    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.UNKNOWN_CONTEXT);
    assertThat(report.outcome(CheckName.SIGNATURE).toString())
        .contains("https://unknown.example/context.json");
  }

  @Test
  void an_inner_context_that_gives_words_another_meaning_is_noticed() {
    ObjectNode signed = signedJson();
    ((ArrayNode) signed.path("@context"))
        .addObject()
        .put("nickname", "https://evil.example/terms#nickname");
    signed.put("nickname", "added");

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.BAD_SIGNATURE);
  }

  @Test
  void a_badge_of_vc_data_model_1_1_verifies() {
    ObjectNode document = badge().credentialStatus(null).build().toJson();
    document
        .putArray("@context")
        .add("https://www.w3.org/2018/credentials/v1")
        .add("https://w3id.org/security/data-integrity/v2")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    document.put("issuanceDate", "2026-05-04T10:15:30Z").remove("validFrom");
    document.put("expirationDate", "2026-11-23T11:59:59Z").remove("validUntil");
    document.remove("name");
    document.remove("description");

    VerificationReport report = verify(signAnything(document, key(1)));

    assertOutcome(report, CheckName.FORMAT).passed();
    assertOutcome(report, CheckName.SIGNATURE).passed();
    assertOutcome(report, CheckName.VALIDITY).failed(Failure.EXPIRED);
  }
}
