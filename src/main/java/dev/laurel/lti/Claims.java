package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads claims with their types. What is absent or null is empty; what has another type is refused
 * by {@code check}, never read as absent.
 */
record Claims(ObjectNode node, Check check) {
  private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L); // year 9999

  /** The same claims, refused by another check. */
  Claims under(Check other) {
    return new Claims(node, other);
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  Optional<JsonNode> value(String name) {
    return Optional.ofNullable(node.get(name)).filter(v -> !v.isNull());
  }

  /** A text; blank counts as absent. */
  Optional<String> text(String name) {
    return exactText(name).filter(v -> !v.isBlank());
  }

  /** A text exactly as it was sent, blank or empty too. */
  Optional<String> exactText(String name) {
    Optional<JsonNode> value = value(name);
    requireType(value.isEmpty() || value.get().isTextual(), name, "a text");
    return value.map(JsonNode::textValue);
  }

  /** A text that must be there, at most 255 characters long. */
  String requiredText(String name) {
    String text = text(name).orElseThrow(() -> missing(name));
    requireType(text.length() <= 255, name, "at most 255 characters");
    return text;
  }

  List<String> texts(String name) {
    Optional<JsonNode> value = value(name);
    requireType(value.isEmpty() || value.get().isArray(), name, "a list");
    List<String> texts = new ArrayList<>();
    value.ifPresent(
        list -> {
          for (JsonNode item : list) {
            requireType(item.isTextual(), name, "a list of texts");
            texts.add(item.textValue());
          }
        });
    return texts;
  }

  Optional<Boolean> flag(String name) {
    Optional<JsonNode> value = value(name);
    requireType(value.isEmpty() || value.get().isBoolean(), name, "true or false");
    return value.map(JsonNode::booleanValue);
  }

  Optional<Claims> object(String name) {
    Optional<JsonNode> value = value(name);
    requireType(value.isEmpty() || value.get().isObject(), name, "an object");
    return value.map(v -> new Claims((ObjectNode) v, check));
  }

  /** A NumericDate (RFC 7519 §2): seconds since 1970, perhaps with a fraction. */
  Optional<Instant> instant(String name) {
    Optional<JsonNode> value = value(name);
    requireType(value.isEmpty() || value.get().isNumber(), name, "a number");
    return value.map(v -> instant(name, v.decimalValue()));
  }

  /** An absolute http or https address. */
  Optional<URI> web(String name) {
    return text(name)
        .map(
            text ->
                Address.web(text)
                    .orElseThrow(() -> new LaunchRejected(check, name + " is no http address")));
  }

  Claims requiredObject(String name) {
    return object(name).orElseThrow(() -> missing(name));
  }

  URI requiredWeb(String name) {
    return web(name).orElseThrow(() -> missing(name));
  }

  LaunchRejected missing(String name) {
    return new LaunchRejected(check, name + " is missing");
  }

  private Instant instant(String name, BigDecimal seconds) {
    requireType(seconds.signum() >= 0 && seconds.compareTo(LATEST) <= 0, name, "a date");
    return Instant.ofEpochSecond(seconds.longValue());
  }

  private void requireType(boolean fits, String name, String wanted) {
    if (!fits) {
      throw new LaunchRejected(check, name + " is not " + wanted);
    }
  }
}
