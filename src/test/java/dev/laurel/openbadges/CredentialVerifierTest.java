package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.CLOCK;
import static dev.laurel.openbadges.CredentialsForTests.ISSUER;
import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.listing;
import static dev.laurel.openbadges.CredentialsForTests.methods;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedJson;
import static dev.laurel.openbadges.CredentialsForTests.verify;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.laurel.openbadges.did.DidKey;
import dev.laurel.openbadges.did.RsaPublicKey;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.Container;
import dev.laurel.openbadges.file.ParsedCredential;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialVerifierTest {

  @Test
  void a_good_badge_passes_every_check_in_order() {
    VerificationReport report = verify(signedJson());

    assertThat(report.checks()).extracting(Check::name).containsExactly(CheckName.values());
    assertThat(report.checks()).allMatch(c -> c.outcome() instanceof CheckOutcome.Passed);
    assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
  }

  // SIGNATURE

  /** Every text of the signed badge, in the document and in the proof's options. */
  static Stream<String> everyText() {
    List<String> pointers = new ArrayList<>();
    collect("", signedJson(), pointers);
    return pointers.stream().filter(pointer -> !pointer.startsWith("/@context"));
  }

  private static void collect(String pointer, JsonNode node, List<String> pointers) {
    if (node.isTextual()) {
      pointers.add(pointer);
    }
    node.fieldNames()
        .forEachRemaining(name -> collect(pointer + "/" + name, node.get(name), pointers));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(pointer + "/" + i, node.get(i), pointers);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyText")
  void one_changed_character_anywhere_is_never_verified(String pointer) {
    ObjectNode signed = signedJson();
    String text = signed.at(pointer).textValue();
    char last = text.charAt(text.length() - 1);
    set(signed, pointer, text.substring(0, text.length() - 1) + (last == 'a' ? 'b' : 'a'));

    assertThat(verify(signed).outcome(CheckName.SIGNATURE)).isInstanceOf(CheckOutcome.Failed.class);
  }

  @ParameterizedTest
  @MethodSource("everyText")
  void one_removed_member_is_never_verified(String pointer) {
    ObjectNode signed = signedJson();
    JsonNode parent = signed.at(pointer.substring(0, pointer.lastIndexOf('/')));
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ObjectNode object) {
      object.remove(name);
    } else {
      ((ArrayNode) parent).remove(Integer.parseInt(name));
    }

    assertThat(verify(signed).outcome(CheckName.SIGNATURE))
        .isNotInstanceOf(CheckOutcome.Passed.class);
  }

  @Test
  void a_changed_number_fails_the_signature() {
    ObjectNode signed = signedJson();
    ((ObjectNode) signed.at("/credentialSubject")).put("creditsEarned", 3);

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.BAD_SIGNATURE);
  }

  @Test
  void the_order_of_allowed_values_is_signed() {
    ObjectNode signed = signedJson();
    ArrayNode allowed =
        (ArrayNode) signed.at("/credentialSubject/achievement/resultDescription/1/allowedValue");
    allowed.insert(0, allowed.remove(1));

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.BAD_SIGNATURE);
  }

  @Test
  void an_added_evidence_fails_the_signature() {
    ObjectNode signed = signedJson();
    signed.withArray("evidence").addObject().put("type", "Evidence").put("name", "more");

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.BAD_SIGNATURE);
  }

  @Test
  void white_space_and_the_order_of_members_are_not_signed() {
    ObjectNode signed = signedJson();
    signed.set("id", signed.remove("id"));

    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_badge_without_proof_is_not_signed() {
    VerificationReport report = verify(badge().build().toJson());

    assertOutcome(report, CheckName.SIGNATURE).failed(Failure.NOT_SIGNED);
    assertOutcome(report, CheckName.ISSUER).failed(Failure.NOT_SIGNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "text", "empty"})
  void a_proof_that_is_none_is_not_signed(String kind) {
    ObjectNode signed = signedJson();
    switch (kind) {
      case "null" -> signed.putNull("proof");
      case "text" -> signed.put("proof", "z123");
      default -> signed.putArray("proof");
    }

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.NOT_SIGNED);
  }

  @Test
  void a_proof_as_object_verifies() {
    ObjectNode signed = signedJson();
    signed.set("proof", signed.path("proof").path(0));

    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_type_as_text_verifies_when_it_was_signed_so() {
    ObjectNode document = badge().build().toJson();
    ((ObjectNode) document.path("issuer")).put("type", "Profile");
    ((ObjectNode) document.at("/credentialSubject")).put("type", "AchievementSubject");
    ObjectNode signed = signAnything(document, key(1));
    ((ObjectNode) signed.at("/proof/0")).putArray("type").add("DataIntegrityProof");

    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "proofPurpose, authentication, BAD_PROOF",
    "proofValue, zzz, BAD_SIGNATURE",
    "proofValue, z0OIl, BAD_PROOF",
    "proofValue, uAAAA, BAD_PROOF",
    "proofValue, '', BAD_PROOF",
    "verificationMethod, '', BAD_PROOF",
    "created, 2026-05-04T10:15:31Z, BAD_SIGNATURE",
    "expires, 2026-06-01T00:00:00Z, BAD_PROOF",
    "expires, soon, BAD_PROOF",
    "expires, 2036-06-01T00:00:00Z, BAD_SIGNATURE",
    "nickname, x, UNDEFINED_TERM"
  })
  void a_changed_proof_fails(String member, String value, Failure failure) {
    ObjectNode signed = signedJson();
    ((ObjectNode) signed.at("/proof/0")).put(member, value);

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(failure);
  }

  @Test
  void a_proof_of_another_suite_cannot_be_told_and_is_named() {
    ObjectNode signed = signedJson();
    ((ObjectNode) signed.at("/proof/0")).put("cryptosuite", "ecdsa-sd-2023");

    VerificationReport report = verify(signed);

    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.UNSUPPORTED_PROOF);
    assertThat(report.outcome(CheckName.SIGNATURE).toString()).contains("ecdsa-sd-2023");
    assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
  }

  @Test
  void the_name_of_a_suite_is_not_repeated_when_it_is_no_name() {
    ObjectNode signed = signedJson();
    ((ObjectNode) signed.at("/proof/0")).put("cryptosuite", "<script>");

    assertThat(verify(signed).outcome(CheckName.SIGNATURE).toString()).doesNotContain("<");
  }

  @Test
  void of_several_proofs_the_one_that_is_understood_is_verified() {
    ObjectNode signed = signedJson();
    ((ArrayNode) signed.path("proof"))
        .insertObject(0)
        .put("type", "DataIntegrityProof")
        .put("cryptosuite", "eddsa-jcs-2022")
        .put("proofPurpose", "assertionMethod");

    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_proof_of_another_badge_does_not_fit() {
    ObjectNode other =
        CredentialsForTests.json(CredentialsForTests.signed(badge().name("Other").build()));
    ObjectNode signed = signedJson();
    signed.set("proof", other.path("proof"));

    assertOutcome(verify(signed), CheckName.SIGNATURE).failed(Failure.BAD_SIGNATURE);
  }

  // ISSUER

  @Test
  void a_key_of_somebody_else_fails_the_issuer_although_the_signature_fits() {
    ObjectNode signed = signAnything(badge().build().toJson(), key("did:web:evil.example", 1));

    VerificationReport report = verify(signed);

    assertOutcome(report, CheckName.ISSUER).failed(Failure.FOREIGN_KEY);
    assertOutcome(report, CheckName.SIGNATURE).passed();
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
  }

  @Test
  void a_did_key_of_somebody_else_fails_the_issuer() {
    IssuerKey known = key(1);
    IssuerKey did =
        new IssuerKey(DidKey.verificationMethod(known.publicKey()), CredentialsForTests.seed(1));

    assertOutcome(verify(signAnything(badge().build().toJson(), did)), CheckName.ISSUER)
        .failed(Failure.FOREIGN_KEY);
  }

  @Test
  void a_badge_of_a_did_key_issuer_verifies_without_any_port() {
    IssuerKey known = key(1);
    IssuerKey did =
        new IssuerKey(DidKey.verificationMethod(known.publicKey()), CredentialsForTests.seed(1));
    ObjectNode document = badge().credentialStatus(null).build().toJson();
    ((ObjectNode) document.path("issuer")).put("id", DidKey.of(known.publicKey()));

    VerificationReport report =
        new CredentialVerifier(
                method -> new VerificationMethods.Unreachable("offline"),
                list -> new StatusLists.Unreachable("offline"),
                CLOCK)
            .verify(new ParsedCredential(signAnything(document, did)));

    assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_key_that_only_claims_the_issuer_as_controller_proves_nothing() {
    IssuerKey elsewhere = key("https://evil.example/keys/1", 1);
    ObjectNode signed = signAnything(badge().build().toJson(), elsewhere);
    VerificationMethods claiming =
        method -> new VerificationMethods.Resolved(elsewhere.publicKey(), ISSUER);

    VerificationReport report = with(claiming).verify(new ParsedCredential(signed));

    assertOutcome(report, CheckName.ISSUER).couldNotTell(Obstacle.UNSUPPORTED_KEY);
    assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
  }

  @Test
  void a_key_whose_controller_is_somebody_else_fails_the_issuer() {
    VerificationMethods other =
        method -> new VerificationMethods.Resolved(key(1).publicKey(), "did:web:other.example");

    assertOutcome(with(other).verify(new ParsedCredential(signedJson())), CheckName.ISSUER)
        .failed(Failure.FOREIGN_KEY);
  }

  @Test
  void a_key_the_issuer_does_not_list_fails() {
    ObjectNode signed = signAnything(badge().build().toJson(), key(9));

    VerificationReport report = verify(signed);

    assertOutcome(report, CheckName.ISSUER).failed(Failure.KEY_NOT_FOUND);
    assertOutcome(report, CheckName.SIGNATURE).failed(Failure.KEY_NOT_FOUND);
  }

  @Test
  void an_unreachable_key_leaves_issuer_and_signature_open() {
    VerificationReport report =
        with(method -> new VerificationMethods.Unreachable("the host did not answer"))
            .verify(new ParsedCredential(signedJson()));

    assertOutcome(report, CheckName.ISSUER).couldNotTell(Obstacle.KEY_UNREACHABLE);
    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.KEY_UNREACHABLE);
    assertThat(report.outcome(CheckName.ISSUER).toString()).contains("the host did not answer");
    assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
  }

  @Test
  void a_key_of_another_kind_fails_the_signature() {
    RsaPublicKey rsa = new RsaPublicKey(BigInteger.ONE.shiftLeft(2047), BigInteger.valueOf(3));

    assertOutcome(
            with(method -> new VerificationMethods.Resolved(rsa, ISSUER))
                .verify(new ParsedCredential(signedJson())),
            CheckName.SIGNATURE)
        .failed(Failure.BAD_PROOF);
  }

  @Test
  void a_verification_method_that_is_no_uri_is_not_found() {
    ObjectNode signed = signedJson();
    ((ObjectNode) signed.at("/proof/0")).put("verificationMethod", "not a uri");

    assertOutcome(verify(signed), CheckName.ISSUER).failed(Failure.KEY_NOT_FOUND);
  }

  @Test
  void an_issuer_as_text_is_understood() {
    ObjectNode document = badge().build().toJson();
    document.put("issuer", ISSUER);

    assertThat(verify(signAnything(document, key(1))).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_badge_signed_by_a_retired_key_still_verifies() {
    assertThat(verify(signAnything(badge().build().toJson(), key(2))).verdict())
        .isEqualTo(Verdict.VERIFIED);
  }

  // VALIDITY

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T10:15:29Z, NOT_YET_VALID",
    "2031-05-04T10:15:31Z, EXPIRED",
    "2099-01-01T00:00:00Z, EXPIRED"
  })
  void a_badge_is_not_valid_out_of_its_time(Instant now, Failure failure) {
    assertOutcome(at(now).verify(new ParsedCredential(signedJson())), CheckName.VALIDITY)
        .failed(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-04T10:15:30Z", "2031-05-04T10:15:30Z"})
  void a_badge_is_valid_at_both_ends_of_its_time(Instant now) {
    assertOutcome(at(now).verify(new ParsedCredential(signedJson())), CheckName.VALIDITY).passed();
  }

  @Test
  void an_expired_badge_keeps_its_good_signature() {
    VerificationReport report =
        at(Instant.parse("2040-01-01T00:00:00Z")).verify(new ParsedCredential(signedJson()));

    assertOutcome(report, CheckName.SIGNATURE).passed();
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
  }

  @Test
  void a_date_with_another_zone_is_the_same_instant() {
    ObjectNode document = badge().build().toJson().put("validFrom", "2026-11-23T14:00:01+02:00");

    assertOutcome(verify(signAnything(document, key(1))), CheckName.VALIDITY)
        .failed(Failure.NOT_YET_VALID);
  }

  @Test
  void a_date_without_zone_fails() {
    ObjectNode document = badge().build().toJson().put("validUntil", "2031-05-04");

    assertOutcome(verify(signAnything(document, key(1))), CheckName.VALIDITY)
        .failed(Failure.MALFORMED);
  }

  // FORMAT

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

  // the whole

  @Test
  void a_failure_outweighs_an_open_question() {
    VerificationReport report =
        new VerificationReport(
            List.of(
                new Check(CheckName.FORMAT, new CheckOutcome.Failed(Failure.MALFORMED, "broken")),
                new Check(
                    CheckName.STATUS,
                    new CheckOutcome.CouldNotTell(Obstacle.LIST_UNREACHABLE, "silence"))));

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    assertThatThrownBy(() -> report.outcome(CheckName.ISSUER))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_file_verifies_like_the_credential_in_it() {
    BadgeFile file = BadgeFile.read(CredentialsForTests.signed(badge().build()).bytes());

    assertThat(file.container()).isEqualTo(Container.JSON);
    assertThat(CredentialsForTests.verifier().verify(file).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  private static CredentialVerifier with(VerificationMethods methods) {
    return new CredentialVerifier(methods, listing(list()), CLOCK);
  }

  private static CredentialVerifier at(Instant now) {
    return new CredentialVerifier(methods(), listing(list()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] list() {
    return CredentialsForTests.signedList(CredentialsForTests.list("revocation"));
  }

  private static void set(ObjectNode root, String pointer, String value) {
    JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), TextNode.valueOf(value));
    } else {
      ((ObjectNode) parent).put(name, value);
    }
  }
}
