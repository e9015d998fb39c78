package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Custom parameters (LTI Core 1.3 §5.4.6), which Canvas also sends as numbers and lists. */
final class CustomParameters {
  /** A variable that the Platform could not expand arrives as it was written. */
  private static final Pattern UNEXPANDED = Pattern.compile("\\$[A-Za-z][A-Za-z0-9._-]*");

  private CustomParameters() {}

  static Map<String, String> of(JsonNode object) {
    Map<String, String> parameters = new LinkedHashMap<>();
    object
        .properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              String text = value.isValueNode() ? value.asText() : value.toString();
              if (!value.isNull() && !UNEXPANDED.matcher(text).matches()) {
                parameters.put(entry.getKey(), text);
              }
            });
    return parameters;
  }
}
