package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Custom parameters of a tool or of a link, with variables not yet expanded.
 *
 * @param values in their order
 */
public record CustomParameters(Map<String, String> values) {

  public static final CustomParameters NONE = new CustomParameters(Map.of());

  public CustomParameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The members of a JSON object, each as text; nothing of anything else. */
  static CustomParameters of(JsonNode object) {
    Map<String, String> values = new LinkedHashMap<>();
    object.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asText()));
    return new CustomParameters(values);
  }

  /** What {@link #json} wrote. */
  public static CustomParameters stored(String json) {
    return PhpJson.read(json).map(CustomParameters::of).orElse(NONE);
  }

  public String json() {
    return PhpJson.writePlain(values);
  }

  /** With others, whose values win. */
  CustomParameters plus(CustomParameters others) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new CustomParameters(all);
  }

  /** With expanded values; a name with capitals or odd characters comes twice, as in Moodle. */
  Map<String, Object> expanded(UnaryOperator<String> expand) {
    Map<String, Object> claim = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          String text = expand.apply(value);
          claim.put(mapped(name), text);
          claim.put(name, text);
        });
    return claim;
  }

  private static String mapped(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "_");
  }
}
