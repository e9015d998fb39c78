package dev.laurel.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/** JSON as PHP writes it: slashes and letters beyond ASCII escaped, unless told otherwise. */
final class PhpJson {

  private static final ObjectMapper ESCAPED =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();
  private static final ObjectMapper PLAIN =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final int MOST_DIGITS = 1000;

  private PhpJson() {}

  /** Like `json_encode($value)`. */
  static String write(Object value) {
    return write(ESCAPED, value);
  }

  /** Like `json_encode($value, JSON_UNESCAPED_SLASHES)`. */
  static String writePlain(Object value) {
    return write(PLAIN, value);
  }

  /** Four spaces of indent and slashes as they are. */
  static String pretty(Object value) {
    DefaultIndenter indent = new DefaultIndenter("    ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
            .withObjectIndenter(indent)
            .withArrayIndenter(indent);
    try {
      return PLAIN.writer(printer).writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** 80.00000 becomes 80: PHP shows floats without needless zeros. */
  static Number number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 0 ? (Number) plain.toBigInteger() : plain;
  }

  /** Like `json_decode`: nothing when it is not JSON. */
  static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(PLAIN.readTree(text)).filter(PhpJson::hasWritableNumbers);
    } catch (JsonProcessingException | NumberFormatException notJson) {
      return Optional.empty();
    }
  }

  /** A number such as 1e999999999 is short, and fills the memory as soon as it is written out. */
  private static boolean hasWritableNumbers(JsonNode node) {
    for (JsonNode child : node) {
      if (!hasWritableNumbers(child)) {
        return false;
      }
    }
    return !node.isBigDecimal() || Math.abs((long) node.decimalValue().scale()) <= MOST_DIGITS;
  }

  private static String write(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
