package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads dates with time and zone (XML Schema 1.1, dateTimeStamp). */
final class Dates {

  private Dates() {}

  /** The instant; empty when the node is no text, or no date with time and zone. */
  static Optional<Instant> read(JsonNode node) {
    if (!node.isTextual()) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(node.textValue()).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
