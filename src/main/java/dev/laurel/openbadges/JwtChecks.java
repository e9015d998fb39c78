package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.ProofChecks.Answers;
import dev.laurel.openbadges.VerificationMethods.NotFound;
import dev.laurel.openbadges.VerificationMethods.Resolution;
import dev.laurel.openbadges.VerificationMethods.Resolved;
import dev.laurel.openbadges.VerificationMethods.Unreachable;
import dev.laurel.openbadges.did.Ed25519PublicKey;
import dev.laurel.openbadges.did.PublicKey;
import dev.laurel.openbadges.did.PublicKeys;
import dev.laurel.openbadges.did.RsaPublicKey;
import dev.laurel.openbadges.file.CompactJwt;
import java.util.Optional;
import java.util.Set;

/**
 * ISSUER and SIGNATURE of a badge signed as JWT (VC-JWT): RS256 and EdDSA (Open Badges 3.0, 8.2).
 */
final class JwtChecks {

  /** What the JWT adds to the credential in its payload; no context defines them. */
  static final Set<String> REGISTERED_CLAIMS = Set.of("iss", "sub", "jti", "nbf", "exp", "iat");

  private final KeyLookup keys;

  JwtChecks(KeyLookup keys) {
    this.keys = keys;
  }

  Answers verify(CompactJwt jwt) {
    ObjectNode header = jwt.header();
    if (header.has("crit")) {
      return Answers.both(bad("The JWT demands an extension that is not known here."));
    }
    String issuer = IssuerCheck.issuerId(jwt.payload());
    String kid = header.path("kid").asText("");
    if (!kid.isEmpty()) {
      Resolution found = keys.find(kid);
      return new Answers(IssuerCheck.check(issuer, kid, found), signature(jwt, found));
    }
    return PublicKeys.fromJwk(header.path("jwk"))
        .map(key -> new Answers(selfAsserted(), signature(jwt, key)))
        .orElseGet(() -> Answers.both(noKey()));
  }

  private static CheckOutcome signature(CompactJwt jwt, Resolution resolution) {
    return switch (resolution) {
      case NotFound missing -> IssuerCheck.keyNotFound();
      case Unreachable unreachable -> IssuerCheck.unreachable(unreachable);
      case Resolved resolved -> signature(jwt, resolved.publicKey());
    };
  }

  private static CheckOutcome signature(CompactJwt jwt, PublicKey key) {
    Optional<Boolean> fits = fits(jwt, key, jwt.header().path("alg").asText(""));
    if (fits.isEmpty()) {
      return new CouldNotTell(
          Obstacle.UNSUPPORTED_PROOF,
          "The badge is signed as JWT (VC-JWT) with an algorithm that cannot be verified here.");
    }
    if (!fits.get()) {
      return new Failed(Failure.BAD_SIGNATURE, "The content is not what the issuer signed.");
    }
    return claimsAgree(jwt.payload())
        ? new Passed()
        : bad("The claims of the JWT say something else than the badge in it.");
  }

  private static Optional<Boolean> fits(CompactJwt jwt, PublicKey key, String algorithm) {
    byte[] input = jwt.signingInput();
    return switch (key) {
      case RsaPublicKey rsa when algorithm.equals("RS256") ->
          Optional.of(rsa.verifies(input, jwt.signature()));
      case Ed25519PublicKey ed when algorithm.equals("EdDSA") || algorithm.equals("Ed25519") ->
          Optional.of(ed.verifies(input, jwt.signature()));
      case RsaPublicKey other -> Optional.empty();
      case Ed25519PublicKey other -> Optional.empty();
    };
  }

  /** {@code iss}, {@code sub}, {@code jti}, {@code nbf} and {@code exp} repeat the credential. */
  private static boolean claimsAgree(ObjectNode payload) {
    return agrees(payload.path("iss"), IssuerCheck.issuerId(payload))
        && agrees(payload.path("jti"), payload.path("id").asText())
        && agrees(payload.path("sub"), payload.at("/credentialSubject/id").asText())
        && agrees(payload.path("nbf"), payload.path("validFrom"))
        && agrees(payload.path("exp"), payload.path("validUntil"));
  }

  private static boolean agrees(JsonNode claim, String member) {
    return claim.isMissingNode() || claim.asText().equals(member);
  }

  private static boolean agrees(JsonNode claim, JsonNode date) {
    return claim.isMissingNode()
        || claim.isNumber()
            && Dates.read(date).filter(d -> d.getEpochSecond() == claim.asLong()).isPresent();
  }

  private static CouldNotTell selfAsserted() {
    return new CouldNotTell(
        Obstacle.UNSUPPORTED_KEY,
        "The badge is signed as JWT (VC-JWT) and brings its own key; nothing ties it to the"
            + " issuer.");
  }

  private static CouldNotTell noKey() {
    return new CouldNotTell(
        Obstacle.UNSUPPORTED_KEY,
        "The badge is signed as JWT (VC-JWT) with a key of a kind that cannot be verified here.");
  }

  private static Failed bad(String reason) {
    return new Failed(Failure.BAD_PROOF, reason);
  }
}
