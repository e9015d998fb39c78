package dev.laurel.lti;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON text from outside: strictly for what is signed, with room for large lists in answers. */
final class Json {
  private static final JsonMapper STRICT = mapper(20, true);
  private static final JsonMapper ANSWER = mapper(50, false);

  private Json() {}

  /**
   * An object without duplicate keys, at most 20 deep, with nothing after it (RFC 8259 §4), and
   * without half a surrogate pair (RFC 7493 §2.1): a database keeps each as the same question mark,
   * so that two people could become one. Empty for anything else. No cause is given: it could quote
   * the text.
   */
  static Optional<ObjectNode> strictObject(String text) {
    try {
      return Optional.of(STRICT.readTree(text))
          .filter(JsonNode::isObject)
          .filter(object -> isWhole(text, object))
          .map(ObjectNode.class::cast);
    } catch (JsonProcessingException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Any value that a Platform answers with; empty if the text is no JSON. */
  static Optional<JsonNode> answer(String text) {
    try {
      return Optional.of(ANSWER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** UTF-8 has no halves; only an escape can bring one in. */
  private static boolean isWhole(String text, JsonNode object) {
    boolean escaped = text.contains("\\ud") || text.contains("\\uD");
    return !escaped || StandardCharsets.UTF_8.newEncoder().canEncode(object.toString());
  }

  static ObjectNode object() {
    return STRICT.createObjectNode();
  }

  private static JsonMapper mapper(int deepest, boolean refuseDuplicates) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(deepest)
                    .maxNumberLength(100)
                    .build())
            .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, refuseDuplicates)
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
  }
}
