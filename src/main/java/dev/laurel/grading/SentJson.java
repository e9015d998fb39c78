package dev.laurel.grading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.shared.Problem;
import java.nio.charset.StandardCharsets;

/**
 * JSON as programs send it: no name twice, nothing after it, no NaN (RFC 8259), no half of a
 * surrogate pair (RFC 7493, section 2.1), no number of more than 100 digits.
 */
public final class SentJson {

  private final JsonMapper strict;
  private final String problem;

  /**
   * @param deepest how deep it may be
   * @param problem key of the refusal
   */
  public SentJson(int deepest, String problem) {
    this.problem = problem;
    this.strict =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxNestingDepth(deepest)
                            .maxNumberLength(100)
                            .build())
                    .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
  }

  /**
   * @return an object or a list
   * @throws Problem 400, when it is anything else; no cause is given, it could quote the text
   */
  public JsonNode parse(String text) {
    try {
      JsonNode json = strict.readTree(text);
      if (!json.isContainerNode() || !isWhole(text, json)) {
        throw Problem.of(400, problem, "no object or list, or half a character");
      }
      return json;
    } catch (JsonProcessingException | NumberFormatException e) { // an exponent of 11 digits
      throw Problem.of(400, problem, "broken, too deep or ambiguous JSON");
    }
  }

  /** UTF-8 has no halves; only an escape can bring one in. */
  private static boolean isWhole(String text, JsonNode json) {
    boolean escaped = text.contains("\\ud") || text.contains("\\uD");
    return !escaped || StandardCharsets.UTF_8.newEncoder().canEncode(json.toString());
  }
}
