package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.ld.Iris;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about values: IRIs, dates, numbers. */
final class ValueLints {

  private static final Set<String> IRIS =
      Set.of(
          "id",
          "achievedLevel",
          "requiredLevel",
          "verificationMethod",
          "statusListCredential",
          "targetUrl",
          "url");

  private static final Set<String> DATES =
      Set.of(
          "validFrom",
          "validUntil",
          "awardedDate",
          "activityStartDate",
          "activityEndDate",
          "created");

  private static final Set<String> CREDITS = Set.of("creditsAvailable", "creditsEarned");

  private static final int MAX_PLACES = 3;

  private ValueLints() {}

  static List<Finding> absoluteIris(ObjectNode document) {
    return JsonWalk.members(document).stream()
        .filter(member -> IRIS.contains(member.name()) || isReference(member))
        .filter(member -> !isIri(member.value()))
        .map(member -> new Finding(Lint.ABSOLUTE_IRIS, member.path(), "must be an absolute IRI"))
        .toList();
  }

  static List<Finding> datesWithZone(ObjectNode document) {
    return JsonWalk.members(document).stream()
        .filter(member -> DATES.contains(member.name()))
        .filter(member -> Dates.read(member.value()).isEmpty())
        .map(
            member ->
                new Finding(
                    Lint.DATES_WITH_ZONE, member.path(), "must be a date and time with zone"))
        .toList();
  }

  static List<Finding> validityInOrder(ObjectNode document) {
    Optional<Instant> from = Dates.read(document.path("validFrom"));
    Optional<Instant> until = Dates.read(document.path("validUntil"));
    return from.isPresent() && until.isPresent() && until.get().isBefore(from.get())
        ? List.of(new Finding(Lint.VALIDITY_IN_ORDER, "$.validUntil", "is before validFrom"))
        : List.of();
  }

  static List<Finding> creditsWithThreePlaces(ObjectNode document) {
    return JsonWalk.members(document).stream()
        .filter(member -> CREDITS.contains(member.name()))
        .filter(member -> !isCredit(member.value()))
        .map(
            member ->
                new Finding(
                    Lint.CREDITS_WITH_THREE_PLACES,
                    member.path(),
                    "must be a number from 0 to 999999 with at most three decimal places"))
        .toList();
  }

  /** In a result, {@code resultDescription} is a reference; in an achievement, an object. */
  private static boolean isReference(JsonWalk.Member member) {
    return member.name().equals("resultDescription") && member.value().isValueNode();
  }

  private static boolean isIri(JsonNode value) {
    return value.isTextual() && Iris.isAbsolute(value.textValue());
  }

  private static boolean isCredit(JsonNode value) {
    return value.isNumber()
        && value.decimalValue().signum() >= 0
        && value.decimalValue().stripTrailingZeros().scale() <= MAX_PLACES
        && value.decimalValue().precision() - value.decimalValue().scale() <= 6;
  }
}
