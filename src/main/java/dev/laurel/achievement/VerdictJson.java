package dev.laurel.achievement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.achievement.Explanation.All;
import dev.laurel.achievement.Explanation.Any;
import dev.laurel.achievement.Explanation.Compared;
import dev.laurel.achievement.Explanation.Gap;
import dev.laurel.achievement.Explanation.Observed;
import dev.laurel.achievement.Verdict.CannotTell;
import dev.laurel.achievement.Verdict.Met;
import dev.laurel.achievement.Verdict.NotYet;
import dev.laurel.grading.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Verdicts as JSON, as they are kept with awards; the same verdict always gives the same text. */
public final class VerdictJson {

  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private VerdictJson() {}

  public static String write(Verdict verdict) {
    ObjectNode root = JSON.createObjectNode();
    root.put("v", VERSION);
    root.set("verdict", node(verdict));
    return root.toString();
  }

  /**
   * @throws IllegalArgumentException for a text that {@link #write} did not make
   */
  public static Verdict read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root.path("v").asInt() != VERSION) {
        throw new IllegalArgumentException("A verdict of an unknown version: " + root.path("v"));
      }
      return verdict(root.path("verdict"));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("A verdict that is no JSON", broken);
    }
  }

  private static ObjectNode node(Verdict verdict) {
    ObjectNode node = JSON.createObjectNode();
    node.put(
        "is",
        switch (verdict) {
          case Met met -> "met";
          case NotYet notYet -> "notYet";
          case CannotTell cannotTell -> "cannotTell";
        });
    switch (verdict.why()) {
      case Compared compared -> node.set("compared", node(compared));
      case All all -> node.set("all", nodes(all.parts()));
      case Any any -> node.set("any", nodes(any.parts()));
    }
    return node;
  }

  private static ArrayNode nodes(List<Verdict> parts) {
    ArrayNode array = JSON.createArrayNode();
    parts.forEach(part -> array.add(node(part)));
    return array;
  }

  private static ObjectNode node(Compared compared) {
    ObjectNode node = JSON.createObjectNode();
    node.put("item", compared.itemId())
        .put("label", compared.label())
        .put("percentNeeded", compared.percentNeeded().toPlainString())
        .put("gap", compared.gap().name());
    compared.observed().ifPresent(observed -> node.set("observed", node(observed)));
    return node;
  }

  private static ObjectNode node(Observed observed) {
    return JSON.createObjectNode()
        .put("score", observed.score().toPlainString())
        .put("maximum", observed.maximum().toPlainString())
        .put("occurredAt", observed.occurredAt().toString())
        .put("heardAt", observed.heardAt().toString())
        .put("channel", observed.channel().name())
        .put("outcome", observed.outcomeId());
  }

  private static Verdict verdict(JsonNode node) {
    Explanation why = why(node);
    String is = node.path("is").asText();
    return switch (is) {
      case "met" -> new Met(why);
      case "notYet" -> new NotYet(why);
      case "cannotTell" -> new CannotTell(why);
      default -> throw new IllegalArgumentException("A verdict of an unknown kind: " + is);
    };
  }

  private static Explanation why(JsonNode node) {
    if (node.has("all")) {
      return new All(parts(node.get("all")));
    }
    return node.has("any") ? new Any(parts(node.get("any"))) : compared(node.required("compared"));
  }

  private static List<Verdict> parts(JsonNode array) {
    List<Verdict> parts = new ArrayList<>();
    array.forEach(part -> parts.add(verdict(part)));
    return parts;
  }

  private static Compared compared(JsonNode node) {
    return new Compared(
        node.required("item").asText(),
        node.required("label").asText(),
        new BigDecimal(node.required("percentNeeded").asText()),
        Optional.ofNullable(node.get("observed")).map(VerdictJson::observed),
        Gap.valueOf(node.required("gap").asText()));
  }

  private static Observed observed(JsonNode node) {
    return new Observed(
        new BigDecimal(node.required("score").asText()),
        new BigDecimal(node.required("maximum").asText()),
        Instant.parse(node.required("occurredAt").asText()),
        Instant.parse(node.required("heardAt").asText()),
        Channel.valueOf(node.required("channel").asText()),
        node.required("outcome").asText());
  }
}
