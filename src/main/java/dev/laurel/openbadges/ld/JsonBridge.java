package dev.laurel.openbadges.ld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** Turns a Jackson tree into the JSON-P tree that Titanium works on: one parse, one meaning. */
final class JsonBridge {

  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonBridge() {}

  static JsonObject toJsonp(ObjectNode object) {
    JsonObjectBuilder builder = JSON.createObjectBuilder();
    object.properties().forEach(member -> builder.add(member.getKey(), value(member.getValue())));
    return builder.build();
  }

  private static JsonArray array(JsonNode array) {
    JsonArrayBuilder builder = JSON.createArrayBuilder();
    array.forEach(item -> builder.add(value(item)));
    return builder.build();
  }

  private static JsonValue value(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> toJsonp((ObjectNode) node);
      case ARRAY -> array(node);
      case STRING -> JSON.createValue(node.textValue());
      case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
      case NUMBER ->
          node.isIntegralNumber()
              ? JSON.createValue(node.bigIntegerValue())
              : JSON.createValue(node.decimalValue());
      default -> JsonValue.NULL;
    };
  }
}
