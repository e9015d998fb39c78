package dev.laurel.openbadges.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Reads JSON objects of strangers and writes our own. Numbers keep every digit. */
public final class StrictJson {

  /** Longest text that is read, in bytes. */
  public static final int MAX_BYTES = 1 << 20;

  /** Deepest nesting that is read; badges need about 12. */
  public static final int MAX_DEPTH = 64;

  private static final int MAX_NUMBER_LENGTH = 100;

  private static final int MAX_SCALE = 1000;

  private static final ObjectMapper MAPPER = mapper();

  private StrictJson() {}

  /**
   * Reads one JSON object.
   *
   * @param text UTF-8, at most {@link #MAX_BYTES}
   * @return the object
   * @throws MalformedJson when it is too long or deep, is not UTF-8, repeats a name, has anything
   *     behind its end, or is not an object
   */
  public static ObjectNode object(byte[] text) {
    if (text.length > MAX_BYTES) {
      throw new MalformedJson(MalformedJson.Problem.TOO_LARGE, "longer than " + MAX_BYTES);
    }
    try {
      ObjectNode object = requireObject(MAPPER.readTree(decode(text)));
      requireWritable(object);
      return object;
    } catch (JsonProcessingException broken) {
      throw new MalformedJson(problem(broken), broken.getOriginalMessage());
    } catch (NumberFormatException beyond) {
      throw new MalformedJson(MalformedJson.Problem.SYNTAX, "an exponent that no number has");
    }
  }

  /**
   * Writes one JSON object without white space, in UTF-8, members in their order.
   *
   * @param object the object
   * @return its text
   */
  public static byte[] bytes(ObjectNode object) {
    try {
      return MAPPER.writeValueAsBytes(object);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree can always be written", impossible);
    }
  }

  private static String decode(byte[] text) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException broken) {
      throw new MalformedJson(MalformedJson.Problem.NOT_UTF_8, "not UTF-8");
    }
  }

  private static ObjectNode requireObject(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new MalformedJson(MalformedJson.Problem.NOT_AN_OBJECT, "not a JSON object");
  }

  /** A number such as 1e999999999 is short, and cannot be written out again. */
  private static void requireWritable(JsonNode node) {
    if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > MAX_SCALE) {
      throw new MalformedJson(MalformedJson.Problem.SYNTAX, "a number of too many digits");
    }
    node.forEach(StrictJson::requireWritable);
  }

  private static MalformedJson.Problem problem(JsonProcessingException broken) {
    String message = String.valueOf(broken.getOriginalMessage());
    if (message.contains("Duplicate field")) {
      return MalformedJson.Problem.DUPLICATE_NAME;
    }
    return message.contains("nesting depth")
        ? MalformedJson.Problem.TOO_DEEP
        : MalformedJson.Problem.SYNTAX;
  }

  private static ObjectMapper mapper() {
    StreamReadConstraints limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH)
            .maxNumberLength(MAX_NUMBER_LENGTH)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(limits).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
        .build();
  }
}
