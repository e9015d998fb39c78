package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.CheckOutcome.Failed;
import dev.laurel.openbadges.CheckOutcome.Passed;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Is it valid now? (VC Data Model 2.0, 4.9; 1.1: {@code issuanceDate}, {@code expirationDate}.) */
final class ValidityCheck {

  private final Clock clock;

  ValidityCheck(Clock clock) {
    this.clock = clock;
  }

  CheckOutcome check(ObjectNode credential) {
    JsonNode from = either(credential, "validFrom", "issuanceDate");
    JsonNode until = either(credential, "validUntil", "expirationDate");
    Optional<Instant> start = Dates.read(from);
    Optional<Instant> end = Dates.read(until);
    if (start.isEmpty() && !from.isMissingNode() || end.isEmpty() && !until.isMissingNode()) {
      return new Failed(Failure.MALFORMED, "A date of validity is not a date with time and zone.");
    }
    Instant now = clock.instant();
    if (start.isPresent() && now.isBefore(start.get())) {
      return new Failed(Failure.NOT_YET_VALID, "The badge is valid from " + start.get() + " on.");
    }
    return end.isPresent() && now.isAfter(end.get())
        ? new Failed(Failure.EXPIRED, "The badge was valid until " + end.get() + ".")
        : new Passed();
  }

  private static JsonNode either(ObjectNode credential, String now, String before) {
    return credential.has(now) ? credential.path(now) : credential.path(before);
  }
}
