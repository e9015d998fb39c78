package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.JsonWalk.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Rules about shapes: arrays, plain strings, what must not be there. */
final class ShapeLints {

  /** Classes whose {@code type} the schema wants as one string. */
  private static final Set<String> SINGLE_TYPES =
      Set.of(
          "Image",
          "IdentityObject",
          "IdentifierEntry",
          "BitstringStatusListEntry",
          "GeoCoordinates",
          "1EdTechJsonSchemaValidator2019",
          "1EdTechRevocationList",
          "1EdTechCredentialRefresh",
          "JsonSchema");

  private static final Set<String> ARRAYS =
      Set.of("evidence", "credentialSchema", "termsOfUse", "proof", "endorsement");

  private ShapeLints() {}

  static List<Finding> typesAsArrays(ObjectNode document) {
    return find(
        document,
        Lint.TYPES_AS_ARRAYS,
        member ->
            member.name().equals("type")
                    && member.value().isTextual()
                    && !member.path().endsWith("]")
                    && !SINGLE_TYPES.contains(member.value().textValue())
                || ARRAYS.contains(member.name())
                    && member.value().isObject()
                    && !member.path().endsWith("]"),
        "must be an array");
  }

  static List<Finding> plainStrings(ObjectNode document) {
    return find(
        document,
        Lint.PLAIN_STRINGS,
        member -> member.value().has("@value") || hasLoneSurrogate(member.value()),
        "must be a plain string");
  }

  static List<Finding> noNullsOrEmptyArrays(ObjectNode document) {
    return find(
        document,
        Lint.NO_NULLS_OR_EMPTY_ARRAYS,
        member -> member.value().isNull() || member.value().isContainerNode() && isEmpty(member),
        "must be left out when it is null or empty");
  }

  static List<Finding> noEndorsementJwt(ObjectNode document) {
    return find(
        document,
        Lint.NO_ENDORSEMENT_JWT,
        member -> member.name().equals("endorsementJwt"),
        "is defined differently by different copies of the context; use endorsement");
  }

  static List<Finding> noProofYet(ObjectNode document) {
    return document.has("proof")
        ? List.of(new Finding(Lint.NO_PROOF_YET, "$.proof", "is there before signing"))
        : List.of();
  }

  private static boolean isEmpty(Member member) {
    return member.value().isEmpty();
  }

  /** Half a surrogate pair cannot be written in UTF-8, so other bytes would be signed. */
  private static boolean hasLoneSurrogate(JsonNode value) {
    return value.isTextual()
        && value
            .textValue()
            .codePoints()
            .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static List<Finding> find(
      ObjectNode document, Lint lint, Predicate<Member> breaks, String detail) {
    return JsonWalk.members(document).stream()
        .filter(breaks)
        .map(member -> new Finding(lint, member.path(), detail))
        .toList();
  }
}
