package dev.laurel.grading;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads values as Canvas writes them. Ids are numbers or texts of digits; those of one shard are
 * local, and global as shard times 10 to the 13th plus the local one. What is null or absent is
 * empty; what has another form is refused.
 */
final class CanvasIds {

  private static final long SHARD = 10_000_000_000_000L;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
  private static final int LONGEST = 255;
  private static final int LONGEST_NUMBER = 60;
  private static final String URN = "urn:instructure:canvas:";

  private CanvasIds() {}

  /** A whole number above zero. */
  static Optional<Long> id(JsonNode node, String name) throws CanvasUnreadable {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(id(value.isContainerNode() ? "" : value.asText(), name));
  }

  static long requireId(JsonNode node, String name) throws CanvasUnreadable {
    return id(node, name).orElseThrow(() -> new CanvasUnreadable(name + " is missing"));
  }

  private static long id(String text, String name) throws CanvasUnreadable {
    if (!DIGITS.matcher(text).matches() || Long.parseLong(text) == 0) {
      throw new CanvasUnreadable(name + " is no id");
    }
    return Long.parseLong(text);
  }

  /** A local id as a global one of the shard of another; a global one stays. */
  static long global(long id, long neighbour) {
    return id < SHARD ? neighbour / SHARD * SHARD + id : id;
  }

  /** As people see it in addresses. */
  static long local(long id) {
    return id % SHARD;
  }

  static boolean isUrn(JsonNode node, String kind) {
    return node.path("id").asText("").startsWith(urnOf(kind));
  }

  /** The global id in `urn:instructure:canvas:KIND:ID`. */
  static long urn(JsonNode node, String kind) throws CanvasUnreadable {
    if (!isUrn(node, kind)) {
      throw new CanvasUnreadable("no " + kind + " is named");
    }
    return id(node.path("id").asText().substring(urnOf(kind).length()), kind);
  }

  static String urn(String kind, long globalId) {
    return urnOf(kind) + globalId;
  }

  private static String urnOf(String kind) {
    return URN + kind + ":";
  }

  /** A text that names something: no more than 255 characters, not blank. */
  static Optional<String> name(JsonNode node, String name) throws CanvasUnreadable {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().length() > LONGEST) {
      throw new CanvasUnreadable(name + " is no text of at most " + LONGEST + " characters");
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  /** A title, cut where it is too long. */
  static Optional<String> title(JsonNode node, String name) {
    String text = node.path(name).isTextual() ? node.path(name).textValue().strip() : "";
    String clean = text.replaceAll("\\p{Cntrl}+", " ");
    int end =
        clean.codePointCount(0, clean.length()) > LONGEST
            ? clean.offsetByCodePoints(0, LONGEST)
            : clean.length();
    return Optional.of(clean.substring(0, end)).filter(title -> !title.isBlank());
  }

  static Optional<BigDecimal> number(JsonNode node, String name) throws CanvasUnreadable {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    try {
      String text = value.isNumber() ? value.decimalValue().toString() : value.asText("");
      BigDecimal number = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text);
      if (!Score.isSane(number)) {
        throw new CanvasUnreadable(name + " is no number of a gradebook");
      }
      return Optional.of(number);
    } catch (NumberFormatException noNumber) {
      throw new CanvasUnreadable(name + " is no number");
    }
  }

  static Optional<Boolean> flag(JsonNode node, String name) throws CanvasUnreadable {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw new CanvasUnreadable(name + " is neither true nor false");
    }
    return Optional.of(value.booleanValue());
  }

  /** ISO 8601 with a zone. */
  static Instant time(JsonNode node, String name) throws CanvasUnreadable {
    try {
      Instant time = OffsetDateTime.parse(node.path(name).asText("")).toInstant();
      if (time.isBefore(Instant.EPOCH) || time.isAfter(Instant.ofEpochSecond(253_402_300_799L))) {
        throw new CanvasUnreadable(name + " is before 1970 or after 9999");
      }
      return time;
    } catch (DateTimeException noTime) {
      throw new CanvasUnreadable(name + " is no time");
    }
  }
}
