package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads {@code type}, which others write as a text or as an array. */
final class Types {

  private Types() {}

  static boolean has(JsonNode object, String type) {
    JsonNode types = object.path("type");
    return types.isArray()
        ? types.valueStream().anyMatch(each -> each.asText().equals(type))
        : types.asText().equals(type);
  }
}
