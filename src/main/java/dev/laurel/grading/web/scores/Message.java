package dev.laurel.grading.web.scores;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.grading.Score;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A JSON object as a program sent it: no duplicate names, at most 20 deep, nothing after it, no NaN
 * (RFC 8259), no half of a surrogate pair (RFC 7493, section 2.1).
 */
final class Message {

  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(20)
                          .maxNumberLength(100)
                          .build())
                  .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonNode json;

  private Message(JsonNode json) {
    this.json = json;
  }

  /**
   * @throws Problem 400, when it is anything else
   */
  static Message parse(String text) {
    try {
      JsonNode json = STRICT.readTree(text);
      if (!json.isObject() || !StandardCharsets.UTF_8.newEncoder().canEncode(json.toString())) {
        throw Problem.of(400, "score-json", "no object, or half a character");
      }
      return new Message(json);
    } catch (JsonProcessingException | NumberFormatException broken) { // an exponent of 10 digits
      // The cause could quote the text, so it is not kept.
      throw Problem.of(400, "score-json", "broken, too deep or ambiguous JSON");
    }
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
