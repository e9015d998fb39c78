package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.LinkedDataProblem;
import java.util.List;
import java.util.Optional;

/**
 * Is it an Open Badge, wholly defined and wholly signed? Lenient where JSON-LD is: single values
 * instead of arrays pass.
 */
final class FormatCheck {

  private static final List<String> TEXTS =
      List.of(
          "/id",
          "/credentialSubject/achievement/id",
          "/credentialSubject/achievement/name",
          "/credentialSubject/achievement/description");

  private static final List<String> FIRST_CONTEXTS =
      List.of("https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1");

  private final Canonicalizer canonicalizer;

  FormatCheck(Canonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  CheckOutcome check(ObjectNode credential) {
    return flaw(credential)
        .<CheckOutcome>map(reason -> new Failed(Failure.MALFORMED, reason))
        .orElseGet(() -> covered(credential));
  }

  private static Optional<String> flaw(ObjectNode credential) {
    if (!FIRST_CONTEXTS.contains(credential.path("@context").path(0).asText())) {
      return Optional.of("The first context is not that of Verifiable Credentials.");
    }
    if (!Types.has(credential, "VerifiableCredential") || !isOpenBadge(credential)) {
      return Optional.of("It is not of the type OpenBadgeCredential.");
    }
    if (IssuerCheck.issuerId(credential).isEmpty()) {
      return Optional.of("It names no issuer.");
    }
    if (!credential.has("validFrom") && !credential.has("issuanceDate")) {
      return Optional.of("It does not tell from when on it is valid.");
    }
    if (!credential.at("/credentialSubject/achievement/criteria").isObject()) {
      return Optional.of("The achievement tells no criteria.");
    }
    return missingText(credential);
  }

  private static Optional<String> missingText(JsonNode credential) {
    return TEXTS.stream()
        .filter(pointer -> credential.at(pointer).asText("").isBlank())
        .findFirst()
        .map(pointer -> "It lacks " + pointer.substring(1).replace("/", "."));
  }

  private static boolean isOpenBadge(ObjectNode credential) {
    return Types.has(credential, "OpenBadgeCredential")
        || Types.has(credential, "AchievementCredential");
  }

  private CheckOutcome covered(ObjectNode credential) {
    ObjectNode document = Proofs.unsecured(credential);
    JwtChecks.REGISTERED_CLAIMS.forEach(document::remove);
    try {
      canonicalizer.canonicalize(document);
      return new Passed();
    } catch (LinkedDataProblem problem) {
      return LinkedDataOutcomes.of(problem);
    }
  }
}
