package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.hex;
import static dev.laurel.openbadges.CredentialsForTests.vector;
import static dev.laurel.openbadges.CredentialsForTests.vectorText;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.did.Base58;
import dev.laurel.openbadges.did.Multikey;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.json.StrictJson;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.Contexts;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The vectors that W3C and 1EdTech publish for eddsa-rdfc-2022 come out byte for byte. */
class PublishedVectorsTest {

  private static final String W3C = "w3c-eddsa-rdfc-2022-alumni-credential/";
  private static final String OB = "1edtech-open-badges-3-teamwork/";
  private static final Contexts CONTEXTS =
      Contexts.shipped()
          .with(
              "https://www.w3.org/ns/credentials/examples/v2",
              vector(W3C + "context-examples-v2.json"));
  private static final String OB_SEED =
      "6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4";

  @Test
  void the_w3c_vector_canonicalises_byte_for_byte() {
    Canonicalizer canonicalizer = Canonicalizer.forStrangers(CONTEXTS);

    assertThat(canonicalizer.canonicalize(json(W3C + "unsigned.json")))
        .isEqualTo(vectorText(W3C + "canonDocDataInt.txt"));
    assertThat(canonicalizer.canonicalize(json(W3C + "proofConfigDataInt.json")))
        .isEqualTo(vectorText(W3C + "proofCanonDataInt.txt"));
  }

  @Test
  void the_w3c_vector_hashes_byte_for_byte() {
    ProofSuite suite = new EddsaRdfc2022(Canonicalizer.forStrangers(CONTEXTS));

    assertThat(suite.hashData(json(W3C + "unsigned.json"), json(W3C + "proofConfigDataInt.json")))
        .isEqualTo(hex(vectorText(W3C + "combinedHashDataInt.txt")));
  }

  @Test
  void the_w3c_vector_signs_byte_for_byte() {
    ObjectNode signed = json(W3C + "signedDataInt.json");
    ObjectNode proof = (ObjectNode) signed.path("proof");

    ObjectNode made =
        new CredentialSigner(CONTEXTS)
            .prove(
                json(W3C + "unsigned.json"),
                new IssuerKey(proof.path("verificationMethod").asText(), w3cSeed()),
                Instant.parse(proof.path("created").asText()));

    assertThat(made).isEqualTo(proof);
    assertThat(Base58.decode(made.path("proofValue").asText().substring(1)))
        .isEqualTo(hex(vectorText(W3C + "sigHexDataInt.txt")));
  }

  @Test
  void the_key_pair_of_the_w3c_vector_belongs_together() {
    assertThat(Multikey.encode(new IssuerKey("urn:x:1", w3cSeed()).publicKey()))
        .isEqualTo(json(W3C + "keyPair.json").path("publicKeyMultibase").asText());
  }

  @Test
  void the_w3c_vector_verifies_although_its_did_key_is_not_its_issuer() {
    VerificationReport report = verify(json(W3C + "signedDataInt.json"));

    assertThat(report.outcome(CheckName.SIGNATURE)).isEqualTo(new CheckOutcome.Passed());
    assertThat(report.outcome(CheckName.ISSUER))
        .isInstanceOfSatisfying(
            CheckOutcome.Failed.class,
            failed -> assertThat(failed.failure()).isEqualTo(Failure.FOREIGN_KEY));
  }

  @Test
  void the_open_badges_vector_canonicalises_byte_for_byte() {
    Canonicalizer canonicalizer = Canonicalizer.forStrangers(CONTEXTS);
    ObjectNode signed = json(OB + "signed.json");
    ObjectNode document = Proofs.unsecured(signed);

    assertThat(canonicalizer.canonicalize(document))
        .isEqualTo(vectorText(OB + "document-canon.txt"));
    assertThat(
            canonicalizer.canonicalize(Proofs.config(document, (ObjectNode) signed.path("proof"))))
        .isEqualTo(vectorText(OB + "proof-canon.txt"));
  }

  @Test
  void the_open_badges_vector_signs_byte_for_byte() {
    ObjectNode signed = json(OB + "signed.json");
    ObjectNode proof = (ObjectNode) signed.path("proof");

    ObjectNode made =
        new CredentialSigner()
            .prove(
                Proofs.unsecured(signed),
                new IssuerKey(proof.path("verificationMethod").asText(), hex(OB_SEED)),
                Instant.parse(proof.path("created").asText()));

    assertThat(made).isEqualTo(proof);
    assertThat(made.path("proofValue").asText())
        .isEqualTo(
            "z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr");
  }

  @Test
  void the_open_badges_vector_verifies_wholly_when_its_issuer_tells_the_key() {
    assertThat(verify(json(OB + "signed.json")).verdict()).isEqualTo(Verdict.VERIFIED);
  }

  private static VerificationReport verify(ObjectNode signed) {
    VerificationMethods methods =
        method ->
            new VerificationMethods.Resolved(
                new IssuerKey("urn:x:1", hex(OB_SEED)).publicKey(),
                "https://example.edu/issuers/565049");
    return new CredentialVerifier(
            methods,
            url -> new StatusLists.Unreachable("no network"),
            CredentialsForTests.CLOCK,
            CONTEXTS)
        .verify(new ParsedCredential(signed));
  }

  /** Multibase base58btc of 0x8026 and the seed. */
  private static byte[] w3cSeed() {
    String text = json(W3C + "keyPair.json").path("privateKeyMultibase").asText();
    byte[] all = Base58.decode(text.substring(1));
    return Arrays.copyOfRange(all, 2, all.length);
  }

  private static ObjectNode json(String path) {
    return StrictJson.object(vector(path));
  }
}
