package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedJson;
import static dev.laurel.openbadges.CredentialsForTests.verify;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureCheckTest {

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

    assertThat(verify(signed).outcome(CheckName.SIGNATURE))
        .isNotInstanceOf(CheckOutcome.Passed.class);
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
