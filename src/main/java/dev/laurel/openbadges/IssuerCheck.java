package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.openbadges.CheckOutcome.CouldNotTell;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import dev.laurel.openbadges.VerificationMethods.NotFound;
import dev.laurel.openbadges.VerificationMethods.Resolution;
import dev.laurel.openbadges.VerificationMethods.Resolved;
import dev.laurel.openbadges.VerificationMethods.Unreachable;

/** Does the key belong to the issuer? (VC Data Model 2.0, 7.1; Controlled Identifiers 1.0, 3.3.) */
final class IssuerCheck {

  private IssuerCheck() {}

  /** The {@code id} of an issuer that is a text or an object; empty when it has none. */
  static String issuerId(JsonNode credential) {
    JsonNode issuer = credential.path("issuer");
    return (issuer.isObject() ? issuer.path("id") : issuer).asText("");
  }

  static CheckOutcome check(String issuer, String verificationMethod, Resolution resolution) {
    return switch (resolution) {
      case Resolved resolved -> controlled(issuer, verificationMethod, resolved.controller());
      case NotFound missing -> keyNotFound();
      case Unreachable unreachable -> unreachable(unreachable);
    };
  }

  static Failed keyNotFound() {
    return new Failed(Failure.KEY_NOT_FOUND, "The issuer lists no such key for signing badges.");
  }

  static CouldNotTell unreachable(Unreachable unreachable) {
    return new CouldNotTell(
        Obstacle.KEY_UNREACHABLE, "The issuer's key could not be fetched: " + unreachable.cause());
  }

  /**
   * A key that merely claims the issuer as its controller proves nothing: the issuer's own document
   * must list it, so the key has to live in that document.
   */
  private static CheckOutcome controlled(String issuer, String method, String controller) {
    if (controller.isEmpty()) {
      return new CouldNotTell(
          Obstacle.UNSUPPORTED_KEY, "The place that tells the key does not say whose it is.");
    }
    if (issuer.isEmpty() || !controller.equals(issuer)) {
      return new Failed(
          Failure.FOREIGN_KEY, "The key belongs to somebody else than the issuer named.");
    }
    return KeyLookup.base(method).equals(issuer)
        ? new Passed()
        : new CouldNotTell(
            Obstacle.UNSUPPORTED_KEY,
            "The key names the issuer but is not told in the issuer's own document.");
  }
}
