package dev.laurel.story.launches;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what a case leaves blank: {@code <<nonce>>} by a value of this play, {@code <<x*300>>} by
 * 300 times x. A blank that nobody knows is an error of the case.
 */
record Blanks(Map<String, String> values) {

  private static final Pattern BLANK = Pattern.compile("<<(.+?)>>");
  private static final Pattern REPEAT = Pattern.compile("(.+)\\*(\\d+)");

  Blanks {
    values = Map.copyOf(values);
  }

  Blanks with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new Blanks(more);
  }

  String fill(String text) {
    return BLANK.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1))));
  }

  private String value(String blank) {
    if (values.containsKey(blank)) {
      return values.get(blank);
    }
    Matcher repeat = REPEAT.matcher(blank);
    if (repeat.matches()) {
      return repeat.group(1).repeat(Integer.parseInt(repeat.group(2)));
    }
    throw new IllegalArgumentException("Nothing is known as <<" + blank + ">>");
  }

  /** The same for every text inside a value. */
  JsonNode fill(JsonNode value) {
    if (value.isTextual()) {
      return TextNode.valueOf(fill(value.textValue()));
    }
    if (value instanceof ArrayNode list) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      list.forEach(item -> filled.add(fill(item)));
      return filled;
    }
    if (value instanceof ObjectNode object) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(e -> filled.set(e.getKey(), fill(e.getValue())));
      return filled;
    }
    return value;
  }
}
