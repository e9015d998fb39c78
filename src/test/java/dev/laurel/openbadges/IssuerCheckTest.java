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

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.did.DidKey;
import dev.laurel.openbadges.did.RsaPublicKey;
import dev.laurel.openbadges.file.ParsedCredential;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class IssuerCheckTest {

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
  void a_key_of_nobody_leaves_the_issuer_open() {
    VerificationMethods bare = method -> new VerificationMethods.Resolved(key(1).publicKey(), "");

    VerificationReport report = with(bare).verify(new ParsedCredential(signedJson()));

    assertOutcome(report, CheckName.ISSUER).couldNotTell(Obstacle.UNSUPPORTED_KEY);
    assertOutcome(report, CheckName.SIGNATURE).passed();
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

  private static CredentialVerifier with(VerificationMethods methods) {
    return new CredentialVerifier(methods, listing(list()), CLOCK);
  }

  private static byte[] list() {
    return CredentialsForTests.signedList(CredentialsForTests.list("revocation"));
  }
}
