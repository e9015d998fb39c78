package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.ISSUED;
import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.extendedBadge;
import static dev.laurel.openbadges.CredentialsForTests.json;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.signed;
import static dev.laurel.openbadges.CredentialsForTests.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.json.StrictJson;
import dev.laurel.openbadges.ld.Contexts;
import dev.laurel.openbadges.model.AchievementCredential;
import dev.laurel.openbadges.model.AchievementSubject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialSignerTest {

  private final CredentialLinter linter = new CredentialLinter();
  private final CredentialSigner signer = new CredentialSigner();

  @Test
  void a_signed_badge_verifies() {
    assertThat(verify(json(signed(badge().build()))).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_signed_badge_is_valid_by_the_official_schema() {
    OfficialSchema.requireValid(json(signed(badge().build())));
  }

  @Test
  void a_badge_with_extension_types_verifies_and_is_valid_by_the_official_schema() {
    ObjectNode signed = json(signed(extendedBadge().build()));

    OfficialSchema.requireValid(signed);
    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void the_smallest_badge_verifies_and_is_valid_by_the_official_schema() {
    AchievementCredential full = badge().build();
    AchievementSubject subject = full.credentialSubject();
    ObjectNode signed =
        json(
            signed(
                AchievementCredential.builder(
                        full.id(),
                        full.issuer(),
                        ISSUED,
                        AchievementSubject.builder(subject.id(), subject.achievement()).build())
                    .build()));

    OfficialSchema.requireValid(signed);
    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void the_schema_in_the_tests_does_refuse_something() {
    ObjectNode signed = json(signed(badge().build()));
    signed.remove("validFrom");

    assertThat(OfficialSchema.accepts(signed)).isFalse();
  }

  @Test
  void the_proof_is_an_array_of_one_with_every_member_of_the_suite() {
    ObjectNode signed = json(signed(badge().build()));

    assertThat(signed.path("proof").isArray()).isTrue();
    assertThat(signed.path("proof")).hasSize(1);
    ObjectNode proof = (ObjectNode) signed.path("proof").path(0);
    assertThat(proof.path("type").asText()).isEqualTo("DataIntegrityProof");
    assertThat(proof.path("cryptosuite").asText()).isEqualTo("eddsa-rdfc-2022");
    assertThat(proof.path("created").asText()).isEqualTo("2026-05-04T10:15:30Z");
    assertThat(proof.path("verificationMethod").asText()).isEqualTo(key(1).verificationMethod());
    assertThat(proof.path("proofPurpose").asText()).isEqualTo("assertionMethod");
    assertThat(proof.path("proofValue").asText()).startsWith("z");
  }

  @Test
  void signing_twice_gives_the_same_bytes() {
    assertThat(signed(badge().build())).isEqualTo(signed(badge().build()));
    assertThat(signed(badge().build())).hasSameHashCodeAs(signed(badge().build()));
  }

  @Test
  void what_was_signed_is_what_was_linted() {
    LintedCredential linted = linter.lint(badge().build());

    ObjectNode signed = json(signer.sign(linted, key(1), ISSUED));
    signed.remove("proof");

    assertThat(signed).isEqualTo(linted.toJson());
  }

  @Test
  void fractions_of_a_second_in_the_proof_are_cut_off() {
    LintedCredential linted = linter.lint(badge().build());

    ObjectNode signed =
        json(signer.sign(linted, key(1), Instant.parse("2026-05-04T10:15:30.987654Z")));

    assertThat(signed.at("/proof/0/created").asText()).isEqualTo("2026-05-04T10:15:30Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"did:web:evil.example", "did:web:badges.example.org:issuers:77"})
  void refuses_a_key_of_somebody_else(String other) {
    LintedCredential linted = linter.lint(badge().build());

    assertThatThrownBy(() -> signer.sign(linted, key(other, 1), ISSUED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(CredentialsForTests.ISSUER);
  }

  @Test
  void a_tree_taken_from_a_linted_credential_cannot_change_it() {
    LintedCredential linted = linter.lint(badge().build());

    linted.toJson().put("name", "something else");

    assertThat(linted.toJson().path("name").asText()).isEqualTo("Statistics I");
    assertThat(linted.id()).isEqualTo(CredentialsForTests.BADGE);
    assertThat(linted.issuerId()).isEqualTo(CredentialsForTests.ISSUER);
  }

  @Test
  void bytes_taken_from_a_signed_credential_cannot_change_it() {
    SignedCredential signed = signed(badge().build());

    signed.bytes()[0] = 0;

    assertThat(signed.bytes()[0]).isEqualTo((byte) '{');
    assertThat(signed.id()).isEqualTo(CredentialsForTests.BADGE);
    assertThat(signed.toString()).contains(CredentialsForTests.BADGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zoë \u2013 \uD83C\uDF93 \"quoted\" \\ back",
        "line\nbreak\ttab\rreturn",
        "e\u0301 is not é",
        "control \u0001 and \u007f",
        "<script>alert(1)</script>",
        "\u202Ebidi",
        "\u0000 nul"
      })
  void odd_texts_are_signed_and_verify(String text) {
    ObjectNode signed = json(signed(badge().description(text).build()));

    assertThat(signed.path("description").asText()).isEqualTo(text);
    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "3.0", "2.5", "0.1", "0.125", "1000", "999999.999"})
  void credits_are_signed_and_verify(String credits) {
    AchievementCredential full = badge().build();
    AchievementSubject subject =
        AchievementSubject.builder("urn:uuid:1", full.credentialSubject().achievement())
            .creditsEarned(new BigDecimal(credits))
            .build();
    ObjectNode signed =
        json(
            signed(
                AchievementCredential.builder(full.id(), full.issuer(), ISSUED, subject).build()));

    OfficialSchema.requireValid(signed);
    assertThat(verify(signed).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void many_threads_sign_the_same_bytes() {
    LintedCredential linted = linter.lint(badge().build());
    SignedCredential expected = signer.sign(linted, key(1), ISSUED);

    List<SignedCredential> signed =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(number -> signer.sign(linted, key(1), ISSUED))
            .toList();

    assertThat(signed).allMatch(expected::equals);
  }

  @Test
  void a_status_list_is_signed_and_has_only_the_first_context() {
    ObjectNode list =
        StrictJson.object(
            CredentialsForTests.signedList(CredentialsForTests.list("revocation", 7)));

    assertThat(list.path("@context").toString())
        .isEqualTo("[\"https://www.w3.org/ns/credentials/v2\"]");
    assertThat(list.at("/issuer/id").asText()).isEqualTo(CredentialsForTests.ISSUER);
    assertThat(list.path("proof")).hasSize(1);
  }

  @Test
  void a_key_never_prints_itself() {
    String secret = HexFormat.of().formatHex(CredentialsForTests.seed(1));

    assertThat(key(1).toString()).doesNotContain(secret).contains("hidden").contains("#key-1");
  }

  @Test
  void a_key_of_another_length_is_refused() {
    assertThatThrownBy(() -> new IssuerKey("urn:x:1", new byte[31]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_key_keeps_its_own_copy_of_the_bytes() {
    byte[] seed = CredentialsForTests.seed(1);
    IssuerKey key = new IssuerKey("urn:x:1", seed);
    seed[0] = 99;
    byte[] message = "text".getBytes(StandardCharsets.UTF_8);

    assertThat(key.publicKey()).isEqualTo(key(1).publicKey());
    assertThat(key(1).publicKey().verifies(message, key.sign(message))).isTrue();
  }

  @Test
  void a_context_of_ones_own_can_be_added_for_signing_and_verifying() {
    String url = "https://badges.example.org/context.json";
    byte[] context =
        "{\"@context\":{\"quality\":\"https://badges.example.org/terms#quality\"}}"
            .getBytes(StandardCharsets.UTF_8);
    Contexts contexts = Contexts.shipped().with(url, context);
    ObjectNode document = badge().build().toJson();
    document.withArray("@context").add(url);
    document.put("quality", "peer review");

    ObjectNode signed =
        json(
            new CredentialSigner(contexts)
                .sign(new CredentialLinter(contexts).lintBadge(document), key(1), ISSUED));

    CredentialVerifier verifier =
        new CredentialVerifier(
            CredentialsForTests.methods(),
            CredentialsForTests.listing(
                CredentialsForTests.signedList(CredentialsForTests.list("revocation"))),
            CredentialsForTests.CLOCK,
            contexts);
    assertThat(verifier.verify(new ParsedCredential(signed)).verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(verify(signed).verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
  }
}
