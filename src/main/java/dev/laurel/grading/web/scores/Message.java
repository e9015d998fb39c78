package dev.laurel.grading.web.scores;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.grading.Score;
import dev.laurel.grading.SentJson;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** A JSON object as a program sent it: at most 20 deep; see {@link SentJson}. */
final class Message {

  private static final SentJson JSON = new SentJson(20, "score-json");

  private final JsonNode json;

  private Message(JsonNode json) {
    this.json = json;
  }

  /**
   * @throws Problem 400, when it is anything else
   */
  static Message parse(String text) {
    JsonNode json = JSON.parse(text);
    if (!json.isObject()) {
      throw Problem.of(400, "score-json", "a list");
    }
    return new Message(json);
  }

  /** A text that is not blank; null counts as absent. */
  Optional<String> text(String name, int longest, String problem) {
    return value(name)
        .map(
            node -> {
              require(node.isTextual() && node.textValue().length() <= longest, problem);
              return node.textValue();
            })
        .filter(Predicate.not(String::isBlank));
  }

  /** A number that a gradebook could mean; null counts as absent. */
  Optional<BigDecimal> number(String name, String problem) {
    return value(name)
        .map(
            node -> {
              require(node.isNumber() && Score.isSane(node.decimalValue()), problem);
              return node.decimalValue();
            });
  }

  private Optional<JsonNode> value(String name) {
    return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
  }

  /**
   * @throws Problem 400
   */
  static void require(boolean holds, String problem) {
    if (!holds) {
      throw Problem.badRequest(problem);
    }
  }
}
