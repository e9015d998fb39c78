package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.credential.Proofs.NotProven;
import dev.laurel.openbadges.CheckName;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.Failure;
import dev.laurel.openbadges.Verdict;
import dev.laurel.openbadges.VerificationReport;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignCredentialTest {

  private final CredentialWorld world = new CredentialWorld();

  private VerificationReport check(Credential credential) {
    return world.checkBadge().check(BadgeFile.read(credential.bytes()));
  }

  private static JsonNode json(Credential credential) {
    return StrictJson.object(credential.bytes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Lovelace",
        "",
        "Zoë Łukasz 李小龍 عائشة 🏅",
        "e\u0301 as two characters",
        "Quote \" backslash \\ <b>&amp; {0}",
        "Robert'); DROP TABLE award;--"
      })
  void what_is_issued_verifies_and_has_the_official_shape(String name) {
    Credential credential = world.issue("award", name, false);
    assertThat(check(credential).verdict()).isEqualTo(Verdict.VERIFIED);
    OfficialShape.requireValid(credential.bytes());
  }

  @Test
  void says_who_earned_what_from_whom_and_when() {
    Credential credential = world.issue("award", "Ada Lovelace", false);
    JsonNode json = json(credential);
    JsonNode subject = json.path("credentialSubject");
    assertThat(json.path("id").asText())
        .isEqualTo("http://localhost:8080/credentials/" + credential.id());
    assertThat(json.at("/issuer/id").asText()).isEqualTo(OneIssuer.ISSUER.did());
    assertThat(json.at("/issuer/name").asText()).isEqualTo("Universidad de La Laguna");
    assertThat(json.path("validFrom").asText()).isEqualTo("2026-11-23T14:00:00Z");
    assertThat(subject.path("id").asText()).startsWith("urn:uuid:");
    assertThat(subject.at("/identifier/0/identityHash").asText()).isEqualTo("Ada Lovelace");
    assertThat(subject.at("/achievement/name").asText()).isEqualTo("Límites y continuidad");
    assertThat(subject.at("/achievement/criteria/narrative").asText())
        .isEqualTo("At least 80 % in the final exam");
    assertThat(subject.at("/achievement/image/id").asText())
        .isEqualTo("http://localhost:8080/images/" + CredentialWorld.IMAGE + ".png");
  }

  @Test
  void tells_neither_score_nor_address_nor_any_id_of_the_learner() {
    Credential credential = world.issue("award", "Ada Lovelace", false);
    String text = new String(credential.bytes(), StandardCharsets.UTF_8);
    assertThat(json(credential).path("credentialSubject").has("result")).isFalse();
    assertThat(text)
        .doesNotContain("\"learner\"")
        .doesNotContain("@example")
        .doesNotContain("mail");
  }

  @Test
  void a_withheld_name_is_left_out() {
    JsonNode subject = json(world.issue("award", " ", false)).path("credentialSubject");
    assertThat(subject.has("identifier")).isFalse();
  }

  @Test
  void signing_twice_gives_the_same_bytes() throws NotProven {
    Credential credential = world.issue("award", "Ada", false);
    world.clock.forward(Duration.ofDays(3));
    assertThat(world.signing().of(credential.intention())).isEqualTo(credential.bytes());
  }

  @Test
  void the_entry_in_the_status_list_is_the_reserved_one() {
    Credential credential = world.issue("award", "Ada", false);
    JsonNode status = json(credential).path("credentialStatus");
    assertThat(status.path("statusListIndex").asText())
        .isEqualTo(Integer.toString(credential.intention().statusIndex()));
    assertThat(status.path("statusListCredential").asText())
        .isEqualTo("http://localhost:8080/status/" + credential.intention().statusListId());
  }

  @Test
  void a_credential_that_would_break_a_rule_is_not_signed_and_says_which() {
    world.criteria = "";
    world.badge = "\uD800 half a character";
    world.awards.granted("award", "Ada", world.clock.instant());
    world.stage().runBatch();
    assertThat(world.credentials.ofAward("award")).isEmpty();
    String id = world.credentials.all().getFirst().id();
    assertThat(world.credentials.errorOf(id)).isPresent();
  }

  @Test
  void an_intention_without_its_award_is_not_signed() {
    Credential credential = world.issue("award", "Ada", false);
    Intention real = credential.intention();
    Intention other =
        new Intention(
            real.id(), "tenant", "gone", "issuer", real.statusListId(), 1, real.reservedAt());
    assertThatThrownBy(() -> world.signing().of(other))
        .isInstanceOf(NotProven.class)
        .hasMessageContaining("gone");
  }

  @Test
  void what_would_not_verify_for_a_stranger_does_not_leave() {
    world.awards.granted("award", "Ada", world.clock.instant().plus(Duration.ofDays(1)));
    world.stage().runBatch();
    assertThat(world.credentials.ofAward("award")).isEmpty();
    String id = world.credentials.all().getFirst().id();
    assertThat(world.credentials.errorOf(id).orElse("")).contains("NOT_YET_VALID");
  }

  @Test
  void a_changed_byte_is_noticed() {
    Credential credential = world.issue("award", "Ada", false);
    String text = new String(credential.bytes(), StandardCharsets.UTF_8).replace("Ada", "Eve");
    VerificationReport report =
        world.checkBadge().check(BadgeFile.read(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(report.outcome(CheckName.SIGNATURE))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.BAD_SIGNATURE));
  }

  @Test
  void old_credentials_verify_after_the_key_was_changed() {
    Credential before = world.issue("before", "Ada", false);
    world.keys.rotate();
    Credential after = world.issue("after", "Ada", false);
    assertThat(check(before).verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(check(after).verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(json(after).at("/proof/0/verificationMethod"))
        .isNotEqualTo(json(before).at("/proof/0/verificationMethod"));
  }

  @Test
  void a_key_that_was_stolen_and_taken_out_proves_nothing() {
    Credential before = world.issue("before", "Ada", false);
    world.keys.rotate();
    world.keys.withdrawOldest();
    assertThat(check(before).verdict()).isEqualTo(Verdict.NOT_VERIFIED);
  }

  @Test
  void a_revoked_credential_keeps_its_bytes_and_fails_its_status() {
    Credential credential = world.issue("award", "Ada", true);
    Credential neighbour = world.issue("neighbour", "Eve", true);
    assertThat(world.revokeCredential().revoke(credential.id(), "Mistake")).isTrue();
    assertThat(check(credential).outcome(CheckName.STATUS))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.failure()).isEqualTo(Failure.REVOKED));
    assertThat(check(neighbour).verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(world.credentials.byId(credential.id()).orElseThrow().bytes())
        .isEqualTo(credential.bytes());
  }

  @Test
  void our_own_badges_are_checked_without_asking_the_web() {
    check(world.issue("award", "Ada", true));
    assertThat(world.web.asked()).isEmpty();
  }

  @Test
  void a_badge_is_not_valid_before_it_was_earned() {
    Credential credential = world.issue("award", "Ada", true);
    Clock before = Clock.fixed(world.clock.instant().minusSeconds(60), ZoneOffset.UTC);
    VerificationReport report = world.checkBadge(before).check(BadgeFile.read(credential.bytes()));
    assertThat(report.outcome(CheckName.VALIDITY)).isInstanceOf(Failed.class);
  }
}
