package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.CLOCK;
import static dev.laurel.openbadges.CredentialsForTests.INDEX;
import static dev.laurel.openbadges.CredentialsForTests.ISSUED;
import static dev.laurel.openbadges.CredentialsForTests.ISSUER;
import static dev.laurel.openbadges.CredentialsForTests.LIST;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.list;
import static dev.laurel.openbadges.CredentialsForTests.listing;
import static dev.laurel.openbadges.CredentialsForTests.methods;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedList;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.json.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCheckTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "a.b.c"})
  void what_is_no_json_list_cannot_be_told(String body) {
    assertOutcome(verify(listing(body.getBytes(StandardCharsets.UTF_8))), CheckName.STATUS)
        .couldNotTell(Obstacle.LIST_UNVERIFIED);
  }

  @Test
  void a_list_by_another_issuer_fails() {
    StatusListCredential foreign =
        new StatusListCredential(
            LIST, "did:web:evil.example", ISSUED, null, "revocation", list("x").list());

    assertOutcome(verify(listing(signedList(foreign))), CheckName.STATUS)
        .failed(Failure.FOREIGN_LIST);
  }

  @Test
  void a_list_that_names_the_issuer_but_is_signed_by_another_fails() {
    ObjectNode forged = signAnything(list("revocation").toJson(), key("did:web:evil.example", 1));

    assertOutcome(verify(listing(StrictJson.bytes(forged))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void a_list_without_proof_fails() {
    assertOutcome(verify(listing(StrictJson.bytes(list("revocation").toJson()))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void a_list_that_was_changed_after_signing_fails() {
    ObjectNode changed = StrictJson.object(signedList(list("revocation", INDEX)));
    ((ObjectNode) changed.path("credentialSubject"))
        .put("encodedList", list("revocation").list().encode());

    assertOutcome(verify(listing(StrictJson.bytes(changed))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void another_list_of_the_same_issuer_does_not_stand_in() {
    StatusListCredential other =
        new StatusListCredential(
            LIST + "0", ISSUER, ISSUED, null, "revocation", list("revocation").list());

    assertOutcome(verify(listing(signedList(other))), CheckName.STATUS).failed(Failure.BAD_LIST);
  }

  @Test
  void a_list_for_another_purpose_fails() {
    assertOutcome(verify(listing(signedList(list("suspension", INDEX)))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void a_list_that_is_out_of_date_cannot_be_told() {
    StatusListCredential stale =
        new StatusListCredential(
            LIST,
            ISSUER,
            ISSUED,
            Instant.parse("2026-11-23T11:59:59Z"),
            "revocation",
            list("revocation").list());

    assertOutcome(verify(listing(signedList(stale))), CheckName.STATUS)
        .couldNotTell(Obstacle.LIST_UNVERIFIED);
  }

  @Test
  void a_list_whose_key_is_unreachable_cannot_be_told() {
    ObjectNode list = signAnything(list("revocation").toJson(), key("did:web:slow.example", 1));
    VerificationMethods slow =
        method ->
            method.toString().contains("slow")
                ? new VerificationMethods.Unreachable("slow")
                : methods().resolve(method);
    CredentialVerifier verifier =
        new CredentialVerifier(slow, listing(StrictJson.bytes(list)), CLOCK);

    assertOutcome(
            verifier.verify(new ParsedCredential(CredentialsForTests.signedJson())),
            CheckName.STATUS)
        .couldNotTell(Obstacle.LIST_UNVERIFIED);
  }

  @Test
  void a_list_shorter_than_the_least_size_fails() {
    assertOutcome(verify(listing(withEncodedList(encode(new byte[12_000])))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"u", "uAAAA", "not base 64", "z6Mk"})
  void a_list_that_cannot_be_decoded_fails(String encoded) {
    assertOutcome(verify(listing(withEncodedList(encoded))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void a_bomb_in_the_list_fails() {
    assertOutcome(
            verify(listing(withEncodedList(encode(new byte[(10 << 20) + 1])))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  private static VerificationReport verify(StatusLists lists) {
    return verify(CredentialsForTests.signedJson(), lists);
  }

  private static VerificationReport verify(ObjectNode signed, StatusLists lists) {
    return new CredentialVerifier(methods(), lists, CLOCK).verify(new ParsedCredential(signed));
  }

  private static byte[] withEncodedList(String encoded) {
    ObjectNode document = list("revocation").toJson();
    ((ObjectNode) document.path("credentialSubject")).put("encodedList", encoded);
    return StrictJson.bytes(signAnything(document, key(1)));
  }

  private static String encode(byte[] bits) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bits);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(zipped.toByteArray());
  }
}
