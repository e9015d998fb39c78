package dev.laurel.openbadges.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the members of one JSON object in order; leaves out nulls and empty arrays. */
final class Members {

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private final ObjectNode object = NODES.objectNode();

  private Members() {}

  static Members object() {
    return new Members();
  }

  Members text(String name, @Nullable String value) {
    if (value != null) {
      object.put(name, value);
    }
    return this;
  }

  Members bool(String name, boolean value) {
    object.put(name, value);
    return this;
  }

  /** Always an array, also for one type. */
  Members types(String... types) {
    return strings("type", List.of(types));
  }

  Members strings(String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = object.putArray(name);
      values.forEach(array::add);
    }
    return this;
  }

  /** UTC, at most milliseconds: what every verifier that was tried reads alike. */
  Members instant(String name, @Nullable Instant value) {
    return text(name, value == null ? null : value.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** Without trailing zeros, so that equal numbers are equal bytes. */
  Members decimal(String name, @Nullable BigDecimal value) {
    if (value != null) {
      BigDecimal plain = value.stripTrailingZeros();
      object.put(name, plain.scale() < 0 ? plain.setScale(0) : plain);
    }
    return this;
  }

  Members object(String name, @Nullable ObjectNode value) {
    if (value != null) {
      object.set(name, value);
    }
    return this;
  }

  <T> Members objects(String name, List<T> values, Function<T, ObjectNode> toJson) {
    if (!values.isEmpty()) {
      ArrayNode array = object.putArray(name);
      values.forEach(value -> array.add(toJson.apply(value)));
    }
    return this;
  }

  ObjectNode build() {
    return object;
  }
}
