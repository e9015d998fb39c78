package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.did.Base58;
import dev.laurel.openbadges.json.StrictJson;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.Contexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Signs with one {@code DataIntegrityProof} of suite {@code eddsa-rdfc-2022} (W3C vc-di-eddsa,
 * 3.2.1). The same input gives the same bytes. Safe for many threads.
 */
public final class CredentialSigner {

  private final ProofSuite suite;

  /** A signer that knows the shipped contexts. */
  public CredentialSigner() {
    this(Contexts.shipped());
  }

  /**
   * A signer that knows more contexts.
   *
   * @param contexts the known contexts
   */
  public CredentialSigner(Contexts contexts) {
    this.suite = new EddsaRdfc2022(Canonicalizer.forOurs(contexts));
  }

  /**
   * Signs, then reads the result back and compares it with what was linted.
   *
   * @param credential what to sign
   * @param key a key of the credential's issuer
   * @param created time of the proof; written in whole seconds, UTC
   * @return the signed credential
   * @throws IllegalArgumentException when the verification method is not in the issuer's own
   *     document ({@code <issuer.id>#...})
   * @throws IllegalStateException when the result is not what was linted
   */
  public SignedCredential sign(LintedCredential credential, IssuerKey key, Instant created) {
    if (!key.verificationMethod().startsWith(credential.issuerId() + "#")) {
      throw new IllegalArgumentException("The key is not one of " + credential.issuerId());
    }
    ObjectNode document = credential.toJson();
    ObjectNode proof = prove(document, key, created);
    ObjectNode signed = document.deepCopy();
    signed.putArray("proof").add(proof);
    byte[] bytes = StrictJson.bytes(signed);
    requireSame(credential, proof, bytes);
    return new SignedCredential(credential.id(), bytes);
  }

  /** Makes a proof for any document (vc-di-eddsa, 3.2.1). */
  ObjectNode prove(ObjectNode document, IssuerKey key, Instant created) {
    ObjectNode proof =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "DataIntegrityProof")
            .put("cryptosuite", suite.cryptosuite())
            .put("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("verificationMethod", key.verificationMethod())
            .put("proofPurpose", "assertionMethod");
    byte[] hashData = suite.hashData(document, Proofs.config(document, proof));
    byte[] signature = key.sign(hashData);
    if (!key.publicKey().verifies(hashData, signature)) {
      throw new IllegalStateException("A signature does not fit its own key");
    }
    return proof.put("proofValue", "z" + Base58.encode(signature));
  }

  /** What a reader of the bytes sees is what was linted; the hash depends on nothing else. */
  private static void requireSame(LintedCredential linted, ObjectNode proof, byte[] bytes) {
    ObjectNode read = StrictJson.object(bytes);
    if (!Proofs.unsecured(read).equals(linted.toJson())
        || !read.path("proof").path(0).equals(proof)) {
      throw new IllegalStateException("What was signed is not what was linted");
    }
  }
}
