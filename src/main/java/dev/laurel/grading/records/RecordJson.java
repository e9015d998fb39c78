package dev.laurel.grading.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * JSON of a sender: no name twice, at most 50 deep, nothing after it (RFC 8259), no half of a
 * surrogate pair (RFC 7493, section 2.1).
 */
final class RecordJson {

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxNumberLength(100)
                          .build())
                  .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final int MOST_SCALE = 10_000;

  private RecordJson() {}

  /**
   * @throws Problem 400, when it is anything else; no cause is given, it could quote the text
   */
  static JsonNode parse(String text) {
    try {
      JsonNode json = STRICT.readTree(text);
      if (!json.isContainerNode() || !isWhole(text, json)) {
        throw Problem.of(400, "record-json", "no object or list, or half a character");
      }
      return json;
    } catch (JsonProcessingException | NumberFormatException e) { // an exponent of 100 digits
      throw Problem.of(400, "record-json", "broken, too deep or ambiguous JSON");
    }
  }

  /** UTF-8 has no halves; only an escape can bring one in. */
  private static boolean isWhole(String text, JsonNode json) {
    boolean escaped = text.contains("\\ud") || text.contains("\\uD");
    return !escaped || StandardCharsets.UTF_8.newEncoder().canEncode(json.toString());
  }

  /** The same text for the same content, however it was written. */
  static String canonical(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  private static void write(JsonNode node, StringBuilder text) {
    switch (node.getNodeType()) {
      case OBJECT -> {
        text.append('{');
        for (String name : sorted(node.fieldNames())) {
          text.append(name.length()).append(':').append(name).append('=');
          write(node.get(name), text);
        }
        text.append('}');
      }
      case ARRAY -> {
        text.append('[');
        node.forEach(element -> write(element, text));
        text.append(']');
      }
      case NUMBER -> text.append(same(node.decimalValue())).append(',');
      case STRING -> text.append(node.textValue().length()).append('"').append(node.textValue());
      default -> text.append(node).append(',');
    }
  }

  /** 83.50 is 83.5; of a number beyond all bounds nothing can be stripped. */
  private static BigDecimal same(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_SCALE ? number : number.stripTrailingZeros();
  }

  private static List<String> sorted(Iterator<String> names) {
    List<String> sorted = new ArrayList<>();
    names.forEachRemaining(sorted::add);
    sorted.sort(null);
    return sorted;
  }
}
