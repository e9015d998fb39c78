package dev.laurel.openbadges.ld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;

/**
 * Proves that expansion lost nothing: every name and reference is an absolute IRI, and as many
 * values come out as went in. Titanium alone drops nulls, stray values and relative references in
 * silence, and what is dropped is not signed.
 */
final class SafeMode {

  private SafeMode() {}

  static void requireNothingLost(JsonObject compact, JsonArray expanded) {
    requireReferences(expanded);
    int before = countCompact(compact);
    int after = countExpanded(expanded);
    if (before != after) {
      throw new LinkedDataProblem(
          LinkedDataProblem.Kind.NOT_COVERED,
          "%d values went into the expansion and %d came out".formatted(before, after));
    }
  }

  private static void requireReferences(JsonValue value) {
    switch (value) {
      case JsonArray array -> array.forEach(SafeMode::requireReferences);
      case JsonObject object when object.containsKey("@value") -> {}
      case JsonObject object -> object.forEach(SafeMode::requireMember);
      default -> {}
    }
  }

  private static void requireMember(String name, JsonValue value) {
    switch (name) {
      case "@id" -> requireIri(((JsonString) value).getString());
      case "@type" -> value.asJsonArray().forEach(t -> requireIri(((JsonString) t).getString()));
      case "@list", "@set", "@graph", "@reverse", "@included" -> requireReferences(value);
      case "@index" -> {}
      default -> {
        requireIri(name);
        requireReferences(value);
      }
    }
  }

  private static void requireIri(String text) {
    if (!text.startsWith("_:") && !Iris.isAbsolute(text)) {
      throw new LinkedDataProblem(
          LinkedDataProblem.Kind.NOT_COVERED, "Not an absolute IRI: " + abbreviate(text));
    }
  }

  private static String abbreviate(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "...";
  }

  private static int countCompact(JsonValue value) {
    return switch (value) {
      case JsonArray array -> array.stream().mapToInt(SafeMode::countCompact).sum();
      case JsonObject object when object.containsKey("@value") -> 1;
      case JsonObject object ->
          object.entrySet().stream()
              .filter(member -> !member.getKey().equals("@context"))
              .map(Map.Entry::getValue)
              .mapToInt(SafeMode::countCompact)
              .sum();
      default -> 1;
    };
  }

  private static int countExpanded(JsonValue value) {
    return switch (value) {
      case JsonArray array -> array.stream().mapToInt(SafeMode::countExpanded).sum();
      case JsonObject object when object.containsKey("@value") ->
          isJson(object) ? countCompact(object.get("@value")) : 1;
      case JsonObject object -> object.values().stream().mapToInt(SafeMode::countExpanded).sum();
      default -> 1;
    };
  }

  private static boolean isJson(JsonObject valueObject) {
    return valueObject.get("@type") instanceof JsonString type && type.getString().equals("@json");
  }
}
