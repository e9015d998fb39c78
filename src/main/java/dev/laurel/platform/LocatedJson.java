package dev.laurel.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that still knows on which line and column each value stood. */
sealed interface LocatedJson {

  int line();

  int column();

  /** An object; its members in their order. */
  record Members(int line, int column, Map<String, LocatedJson> all) implements LocatedJson {}

  /** An array. */
  record Items(int line, int column, List<LocatedJson> all) implements LocatedJson {}

  /** A string, or (with text null) a number, a boolean or null. */
  record Leaf(int line, int column, @Nullable String text) implements LocatedJson {}

  JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(20).build())
          .build();

  /**
   * @throws IOException a JsonProcessingException with the place, when the text is not JSON
   */
  static LocatedJson read(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      parser.nextToken();
      LocatedJson value = value(parser);
      if (parser.nextToken() != null) {
        throw new com.fasterxml.jackson.core.JsonParseException(
            parser, "Something follows after the end");
      }
      return value;
    }
  }

  private static LocatedJson value(JsonParser parser) throws IOException {
    JsonLocation at = parser.currentTokenLocation();
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw new com.fasterxml.jackson.core.JsonParseException(parser, "There is nothing in it");
    }
    return switch (token) {
      case START_OBJECT -> members(parser, at);
      case START_ARRAY -> items(parser, at);
      case VALUE_STRING -> new Leaf(at.getLineNr(), at.getColumnNr(), parser.getText());
      default -> new Leaf(at.getLineNr(), at.getColumnNr(), null);
    };
  }

  private static LocatedJson members(JsonParser parser, JsonLocation at) throws IOException {
    Map<String, LocatedJson> all = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      all.put(name, value(parser));
    }
    return new Members(at.getLineNr(), at.getColumnNr(), all);
  }

  private static LocatedJson items(JsonParser parser, JsonLocation at) throws IOException {
    List<LocatedJson> all = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      all.add(value(parser));
    }
    return new Items(at.getLineNr(), at.getColumnNr(), all);
  }
}
