package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One object of a service's answer, read with the tolerance that the Platforms need. */
record Answer(JsonNode node) {
  private static final int MOST_DIGITS = 40;

  /** Every object of a list. */
  static List<Answer> each(JsonNode list, String what) {
    if (!list.isArray()) {
      throw new NotUnderstood(what + " is not a list");
    }
    List<Answer> answers = new ArrayList<>();
    list.forEach(item -> answers.add(new Answer(item)));
    return answers;
  }

  /** A text or a number as text (some Platforms send ids as numbers); blank counts as absent. */
  Optional<String> text(String name) {
    JsonNode value = node.path(name);
    return value.isTextual() || value.isNumber()
        ? Optional.of(value.asText()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  String requiredText(String name) {
    return text(name).orElseThrow(() -> new NotUnderstood("an object lacks " + name));
  }

  URI requiredAddress(String name) {
    String text = requiredText(name);
    return Address.web(text).orElseThrow(() -> new NotUnderstood(name + " is no address: " + text));
  }

  /** A number, also written as text; null and absent are empty, anything else is refused. */
  Optional<BigDecimal> number(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(sensible(name, new BigDecimal(value.asText().strip())));
    } catch (NumberFormatException e) {
      throw new NotUnderstood(name + " is not a number: " + value);
    }
  }

  /** A grade of a thousand digits would cost whoever calculates with it. */
  private static BigDecimal sensible(String name, BigDecimal value) {
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      throw new NotUnderstood(name + " is beyond any grade");
    }
    return value;
  }

  /** An ISO 8601 date and time with its offset; one that cannot be read counts as absent. */
  Optional<Instant> instant(String name) {
    try {
      return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** An object; anything else counts as absent. */
  Optional<Answer> object(String name) {
    return Optional.of(node.path(name)).filter(JsonNode::isObject).map(Answer::new);
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    node.path(name).forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
