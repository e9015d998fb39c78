package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.grading.Score;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fields of a JSON object from outside. A refusal (400) names the place, in names of ours, and
 * never repeats what was sent.
 */
final class Fields {

  /** Longer addresses have no room in the list of activities. */
  static final int LONGEST_IRI = 1_000;

  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,63}:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final JsonNode node;
  private final String problem;
  private final int position;
  private final String path;

  private Fields(JsonNode node, String problem, int position, String path) {
    this.node = node;
    this.problem = problem;
    this.position = position;
    this.path = path;
  }

  /**
   * @param problem key of the refusal; its message takes the position and the field
   * @param position 1 for the first of a list
   */
  static Fields of(JsonNode node, String problem, int position) {
    Fields fields = new Fields(node, problem, position, "");
    fields.require(node.isObject(), "");
    return fields;
  }

  JsonNode node() {
    return node;
  }

  boolean has(String name) {
    return node.has(name);
  }

  Problem refused(String name) {
    return Problem.of(400, problem, "refused at " + place(name), position, place(name));
  }

  void require(boolean holds, String name) {
    if (!holds) {
      throw refused(name);
    }
  }

  private String place(String name) {
    if (path.isEmpty()) {
      return name.isEmpty() ? "{}" : name;
    }
    return name.isEmpty() ? path : path + "." + name;
  }

  private Optional<JsonNode> value(String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  /** An object that may be there. */
  Optional<Fields> object(String name) {
    return value(name)
        .map(
            value -> {
              require(value.isObject(), name);
              return new Fields(value, problem, position, place(name));
            });
  }

  Fields requireObject(String name) {
    return object(name).orElseThrow(() -> refused(name));
  }

  /** An entity of Caliper: an object, or its IRI alone. */
  Optional<Fields> entity(String name) {
    Optional<JsonNode> iri = value(name).filter(JsonNode::isTextual);
    return iri.isEmpty()
        ? object(name)
        : iri.map(text -> JsonNodeFactory.instance.objectNode().put("id", text.textValue()))
            .map(alone -> new Fields(alone, problem, position, place(name)));
  }

  /** Objects of a list; one alone counts as a list of one. */
  List<Fields> objects(String name) {
    Optional<JsonNode> value = value(name);
    List<Fields> all = new ArrayList<>();
    value
        .filter(JsonNode::isArray)
        .or(() -> value.map(one -> JsonNodeFactory.instance.arrayNode().add(one)))
        .ifPresent(
            list ->
                list.forEach(
                    one -> {
                      require(one.isObject(), name);
                      all.add(new Fields(one, problem, position, place(name)));
                    }));
    return all;
  }

  Optional<String> text(String name, int longest) {
    return value(name)
        .map(
            value -> {
              boolean good = value.isTextual() && value.textValue().length() <= longest;
              require(good && !value.textValue().isBlank(), name);
              return value.textValue();
            });
  }

  String requireText(String name, int longest) {
    return text(name, longest).orElseThrow(() -> refused(name));
  }

  /** An address of any scheme (RFC 3987). */
  String requireIri(String name) {
    String text = requireText(name, LONGEST_IRI);
    require(IRI.matcher(text).matches(), name);
    return text;
  }

  /** A number that a gradebook could mean. */
  Optional<BigDecimal> number(String name) {
    return value(name)
        .map(
            value -> {
              require(value.isNumber() && Score.isSane(value.decimalValue()), name);
              return value.decimalValue();
            });
  }

  Optional<Boolean> truth(String name) {
    return value(name)
        .map(
            value -> {
              require(value.isBoolean(), name);
              return value.booleanValue();
            });
  }

  /** ISO 8601 with a zone; -00:00 says that the zone is not known. */
  Optional<Instant> time(String name) {
    return text(name, 64)
        .map(
            text -> {
              try {
                Instant time = OffsetDateTime.parse(text).toInstant();
                boolean kept = !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST);
                require(kept && !text.endsWith("-00:00"), name);
                return time;
              } catch (DateTimeException broken) {
                throw refused(name);
              }
            });
  }
}
