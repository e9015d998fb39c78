package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.CLOCK;
import static dev.laurel.openbadges.CredentialsForTests.INDEX;
import static dev.laurel.openbadges.CredentialsForTests.ISSUER;
import static dev.laurel.openbadges.CredentialsForTests.LIST;
import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.openbadges.did.DidDocument;
import dev.laurel.openbadges.did.DidWeb;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.Images;
import dev.laurel.openbadges.file.PngBaker;
import dev.laurel.openbadges.json.StrictJson;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole story over a small web: issued, baked, verified, key rotated, revoked, key stolen. */
class LifeOfABadgeTest {

  private final Map<URI, byte[]> web = new HashMap<>();
  private final CredentialVerifier verifier =
      new CredentialVerifier(this::resolve, this::fetch, CLOCK);

  @Test
  void a_badge_lives_through_rotation_and_ends_by_revocation() {
    publishKeys(1);
    publishList(BitstringStatusList.create(BitstringStatusList.MIN_SIZE), 1);
    byte[] baked = issue(1);
    assertThat(verify(baked).verdict()).isEqualTo(Verdict.VERIFIED);

    publishKeys(1, 2);
    publishList(BitstringStatusList.create(BitstringStatusList.MIN_SIZE), 2);
    assertThat(verify(baked).verdict()).isEqualTo(Verdict.VERIFIED);
    assertThat(verify(issue(2)).verdict()).isEqualTo(Verdict.VERIFIED);

    publishList(BitstringStatusList.create(BitstringStatusList.MIN_SIZE).with(INDEX, true), 2);
    assertOutcome(verify(baked), CheckName.STATUS).failed(Failure.REVOKED);
  }

  @Test
  void a_key_that_was_taken_out_takes_its_badges_with_it() {
    publishKeys(1);
    publishList(BitstringStatusList.create(BitstringStatusList.MIN_SIZE), 1);
    byte[] baked = issue(1);

    publishKeys(2);
    publishList(BitstringStatusList.create(BitstringStatusList.MIN_SIZE), 2);

    assertOutcome(verify(baked), CheckName.SIGNATURE).failed(Failure.KEY_NOT_FOUND);
    assertOutcome(verify(baked), CheckName.STATUS).passed();
  }

  @Test
  void an_issuer_that_left_the_web_leaves_questions_open() {
    publishKeys(1);
    byte[] baked = issue(1);
    web.clear();

    VerificationReport report = verify(baked);

    assertThat(report.verdict()).isEqualTo(Verdict.COULD_NOT_TELL);
    assertOutcome(report, CheckName.FORMAT).passed();
    assertOutcome(report, CheckName.SIGNATURE).couldNotTell(Obstacle.KEY_UNREACHABLE);
    assertOutcome(report, CheckName.STATUS).couldNotTell(Obstacle.LIST_UNREACHABLE);
  }

  @Test
  void a_badge_issued_anew_keeps_its_name_and_differs_in_its_bytes() {
    byte[] first = sign(1).bytes();
    byte[] second = sign(2).bytes();

    assertThat(first).isNotEqualTo(second);
    assertThat(StrictJson.object(first).path("id")).isEqualTo(StrictJson.object(second).path("id"));
  }

  private byte[] issue(int key) {
    return PngBaker.bake(Images.plainPng(), sign(key).bytes());
  }

  private static SignedCredential sign(int key) {
    return new CredentialSigner()
        .sign(new CredentialLinter().lint(badge().build()), key(key), CredentialsForTests.ISSUED);
  }

  private VerificationReport verify(byte[] file) {
    return verifier.verify(BadgeFile.read(file));
  }

  private void publishKeys(int... numbers) {
    List<DidDocument.VerificationMethod> methods =
        Arrays.stream(numbers)
            .mapToObj(CredentialsForTests::key)
            .map(
                key ->
                    new DidDocument.VerificationMethod(
                        key.verificationMethod(), ISSUER, key.publicKey()))
            .toList();
    web.put(
        DidWeb.documentUrl(ISSUER, false),
        StrictJson.bytes(new DidDocument(ISSUER, methods).toJson()));
  }

  private void publishList(BitstringStatusList bits, int key) {
    StatusListCredential list =
        new StatusListCredential(
            LIST, ISSUER, CredentialsForTests.ISSUED, null, "revocation", bits);
    web.put(
        URI.create(LIST),
        new CredentialSigner()
            .sign(new CredentialLinter().lint(list), key(key), CredentialsForTests.ISSUED)
            .bytes());
  }

  private VerificationMethods.Resolution resolve(URI method) {
    byte[] document = web.get(DidWeb.documentUrl(method.toString(), false));
    if (document == null) {
      return new VerificationMethods.Unreachable("404");
    }
    return DidDocument.parse(document)
        .find(method.toString())
        .<VerificationMethods.Resolution>map(
            found -> new VerificationMethods.Resolved(found.publicKey(), found.controller()))
        .orElseGet(VerificationMethods.NotFound::new);
  }

  private StatusLists.Answer fetch(URI url) {
    byte[] list = web.get(url);
    return list == null ? new StatusLists.Unreachable("404") : new StatusLists.Fetched(list);
  }
}
