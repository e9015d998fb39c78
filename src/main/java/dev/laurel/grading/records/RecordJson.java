package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.SentJson;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** JSON of a sender: at most 50 deep; see {@link SentJson}. */
final class RecordJson {

  private static final SentJson JSON = new SentJson(50, "record-json");
  private static final int MOST_SCALE = 10_000;

  private RecordJson() {}

  /**
   * @throws Problem 400, when it is anything else
   */
  static JsonNode parse(String text) {
    return JSON.parse(text);
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
