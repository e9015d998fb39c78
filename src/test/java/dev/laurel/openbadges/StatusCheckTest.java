package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.CLOCK;
import static dev.laurel.openbadges.CredentialsForTests.INDEX;
import static dev.laurel.openbadges.CredentialsForTests.LIST;
import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.list;
import static dev.laurel.openbadges.CredentialsForTests.listing;
import static dev.laurel.openbadges.CredentialsForTests.methods;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedList;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.json.StrictJson;
import dev.laurel.openbadges.model.CredentialStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCheckTest {
  @Test
  void a_badge_without_status_passes() {
    ObjectNode signed = signAnything(badge().credentialStatus(null).build().toJson(), key(1));

    assertOutcome(verify(signed, url -> new StatusLists.Unreachable("x")), CheckName.STATUS)
        .passed();
  }

  @Test
  void a_badge_whose_bit_is_not_set_passes() {
    assertOutcome(
            verify(listing(signedList(list("revocation", INDEX - 1, INDEX + 1)))), CheckName.STATUS)
        .passed();
  }

  @Test
  void a_revoked_badge_fails_and_keeps_its_good_signature() {
    VerificationReport report = verify(listing(signedList(list("revocation", INDEX))));

    assertOutcome(report, CheckName.STATUS).failed(Failure.REVOKED);
    assertOutcome(report, CheckName.SIGNATURE).passed();
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
  }

  @Test
  void a_suspended_badge_fails() {
    ObjectNode signed = withStatus("suspension", LIST, INDEX);

    assertOutcome(verify(signed, listing(signedList(list("suspension", INDEX)))), CheckName.STATUS)
        .failed(Failure.SUSPENDED);
  }

  @Test
  void an_unreachable_list_is_never_not_revoked() {
    VerificationReport report = verify(url -> new StatusLists.Unreachable("the host is down"));

    assertOutcome(report, CheckName.STATUS).couldNotTell(Obstacle.LIST_UNREACHABLE);
    assertThat(report.outcome(CheckName.STATUS).toString()).contains("the host is down");
    assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
  }

  @ParameterizedTest
  @ValueSource(ints = {131_072, 999_999_999})
  void a_place_behind_the_end_of_the_list_fails(int index) {
    ObjectNode signed = withStatus("revocation", LIST, index);

    assertOutcome(verify(signed, listing(signedList(list("revocation")))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void the_last_place_of_the_list_is_read() {
    ObjectNode signed = withStatus("revocation", LIST, 131_071);

    assertOutcome(
            verify(signed, listing(signedList(list("revocation", 131_071)))), CheckName.STATUS)
        .failed(Failure.REVOKED);
  }

  @Test
  void of_several_entries_a_set_one_fails() {
    ObjectNode document = badge().credentialStatus(null).build().toJson();
    ArrayNode entries = document.putArray("credentialStatus");
    entries.add(CredentialStatus.revocation(LIST, 3).toJson());
    entries.add(CredentialStatus.revocation(LIST, 4).toJson());

    assertOutcome(
            verify(signAnything(document, key(1)), listing(signedList(list("revocation", 4)))),
            CheckName.STATUS)
        .failed(Failure.REVOKED);
  }

  @Test
  void of_several_entries_one_that_cannot_be_told_leaves_the_question_open() {
    ObjectNode document = badge().credentialStatus(null).build().toJson();
    ArrayNode entries = document.putArray("credentialStatus");
    entries.add(CredentialStatus.revocation("https://down.example/1", 3).toJson());
    entries.add(CredentialStatus.revocation(LIST, 4).toJson());

    assertOutcome(
            verify(signAnything(document, key(1)), listing(signedList(list("revocation")))),
            CheckName.STATUS)
        .couldNotTell(Obstacle.LIST_UNREACHABLE);
  }

  @Test
  void a_flood_of_entries_is_not_followed() {
    ObjectNode document = badge().credentialStatus(null).build().toJson();
    ArrayNode entries = document.putArray("credentialStatus");
    for (int i = 0; i < 100; i++) {
      entries.add(CredentialStatus.revocation(LIST, i).toJson());
    }
    StatusLists never =
        url -> {
          throw new AssertionError("fetched " + url);
        };

    assertOutcome(verify(signAnything(document, key(1)), never), CheckName.STATUS)
        .couldNotTell(Obstacle.UNSUPPORTED_STATUS);
  }

  @Test
  void a_status_of_another_kind_cannot_be_told() {
    ObjectNode document = badge().build().toJson();
    ((ObjectNode) document.path("credentialStatus")).put("type", "1EdTechRevocationList");

    assertOutcome(verify(document, url -> new StatusLists.Unreachable("x")), CheckName.STATUS)
        .couldNotTell(Obstacle.UNSUPPORTED_STATUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "abc", "", "99999999999"})
  void a_malformed_place_fails(String index) {
    ObjectNode document = badge().build().toJson();
    ((ObjectNode) document.path("credentialStatus")).put("statusListIndex", index);

    assertOutcome(verify(document, listing(signedList(list("revocation")))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void a_malformed_address_of_the_list_fails() {
    ObjectNode document = badge().build().toJson();
    ((ObjectNode) document.path("credentialStatus")).put("statusListCredential", "no uri");

    assertOutcome(verify(document, listing(signedList(list("revocation")))), CheckName.STATUS)
        .failed(Failure.BAD_LIST);
  }

  @Test
  void a_purpose_nobody_knows_is_open_when_its_bit_is_set() {
    assertOutcome(
            verify(withPurpose("moon"), listing(withListPurpose("moon", 5))), CheckName.STATUS)
        .couldNotTell(Obstacle.UNSUPPORTED_STATUS);
    assertOutcome(
            verify(withPurpose("refresh"), listing(withListPurpose("refresh", 5))),
            CheckName.STATUS)
        .passed();
  }

  private static ObjectNode withPurpose(String purpose) {
    return withStatus(purpose, LIST, 5);
  }

  private static byte[] withListPurpose(String purpose, int index) {
    return StrictJson.bytes(signAnything(list(purpose, index).toJson(), key(1)));
  }

  private static ObjectNode withStatus(String purpose, String list, int index) {
    return signAnything(
        badge()
            .credentialStatus(new CredentialStatus(list + "#" + index, purpose, index, list))
            .build()
            .toJson(),
        key(1));
  }

  private static VerificationReport verify(StatusLists lists) {
    return verify(CredentialsForTests.signedJson(), lists);
  }

  private static VerificationReport verify(ObjectNode signed, StatusLists lists) {
    return new CredentialVerifier(methods(), lists, CLOCK).verify(new ParsedCredential(signed));
  }
}
