package dev.laurel.achievement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.achievement.Requirement.AllOf;
import dev.laurel.achievement.Requirement.AnyOf;
import dev.laurel.achievement.Requirement.ScoreAtLeast;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Requirements as JSON, with a version so that rules of today can be read for ever. */
public final class RequirementJson {

  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private RequirementJson() {}

  public static String write(Requirement requirement) {
    ObjectNode root = JSON.createObjectNode();
    root.put("v", VERSION);
    root.set("requirement", node(requirement));
    return root.toString();
  }

  /**
   * @throws IllegalArgumentException for a text that {@link #write} did not make
   */
  public static Requirement read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root.path("v").asInt() != VERSION) {
        throw new IllegalArgumentException("A rule of an unknown version: " + root.path("v"));
      }
      return requirement(root.path("requirement"));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("A rule that is no JSON", broken);
    }
  }

  private static JsonNode node(Requirement requirement) {
    ObjectNode node = JSON.createObjectNode();
    return switch (requirement) {
      case ScoreAtLeast bar ->
          node.put("kind", "scoreAtLeast")
              .put("item", bar.itemId())
              .put("percent", bar.percent().toPlainString())
              .put("label", bar.label());
      case AllOf all -> node.put("kind", "allOf").set("parts", nodes(all.parts()));
      case AnyOf any -> node.put("kind", "anyOf").set("parts", nodes(any.parts()));
    };
  }

  private static ArrayNode nodes(List<Requirement> parts) {
    ArrayNode array = JSON.createArrayNode();
    parts.forEach(part -> array.add(node(part)));
    return array;
  }

  private static Requirement requirement(JsonNode node) {
    String kind = node.path("kind").asText();
    return switch (kind) {
      case "scoreAtLeast" ->
          new ScoreAtLeast(
              node.required("item").asText(),
              new BigDecimal(node.required("percent").asText()),
              node.required("label").asText());
      case "allOf" -> new AllOf(parts(node));
      case "anyOf" -> new AnyOf(parts(node));
      default -> throw new IllegalArgumentException("A rule of an unknown kind: " + kind);
    };
  }

  private static List<Requirement> parts(JsonNode node) {
    List<Requirement> parts = new ArrayList<>();
    node.required("parts").forEach(part -> parts.add(requirement(part)));
    return parts;
  }
}
