package dev.laurel.grading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What Moodle's plugin local_laurel tells of one course, as `src/main/moodle/laurel` makes it: the
 * claim `laurel_grades` of a notice.
 *
 * @param courseId what Moodle calls the course
 * @param items activities and other things that are graded or completed
 * @param complete whether these are all of the course, so that what is missing is gone
 * @param events what happened
 */
record MoodleMessage(String courseId, List<ListedItem> items, boolean complete, List<Told> events) {

  static final String TYPE = "LaurelGradesNotice";

  /** More than this the plugin never sends at once. */
  private static final int MOST_ITEMS = 500;

  private static final int MOST_EVENTS = 200;
  private static final int LONGEST = 255;
  private static final int LONGEST_NUMBER = 40;
  private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);
  private static final String URN = "urn:moodle:";
  private static final String CONTEXT = "https://purl.imsglobal.org/spec/lti/claim/context";

  /**
   * One event.
   *
   * @param id unique within the LMS
   * @param itemUrl which item
   * @param userKey whose
   * @param finding what holds now
   * @param at when that happened
   */
  record Told(String id, String itemUrl, String userKey, Finding finding, Instant at) {}

  /**
   * @param claims of a proven notice
   * @throws LaunchRejected when it is anything else than what the plugin makes
   */
  static MoodleMessage read(JsonNode claims) {
    JsonNode grades = claims.path("laurel_grades");
    require(grades.isObject(), "laurel_grades is missing");
    return new MoodleMessage(
        text(claims.path(CONTEXT), "id"),
        list(grades, "items", MOST_ITEMS, MoodleMessage::item),
        grades.path("complete").asBoolean(false),
        list(grades, "events", MOST_EVENTS, MoodleMessage::event));
  }

  private static <T> List<T> list(
      JsonNode node, String name, int most, Function<JsonNode, T> reader) {
    JsonNode list = node.path(name);
    require(list.isArray() && list.size() <= most, name + " is no list of at most " + most);
    List<T> all = new ArrayList<>();
    list.forEach(element -> all.add(reader.apply(element)));
    return all;
  }

  private static ListedItem item(JsonNode node) {
    return new ListedItem(
        URN + text(node, "id"),
        text(node, "name"),
        number(node, "max").orElseThrow(() -> refused("max is missing")),
        Optional.empty(),
        Optional.empty());
  }

  private static Told event(JsonNode node) {
    BigDecimal at = number(node, "at").orElseThrow(() -> refused("at is missing"));
    require(at.signum() > 0 && at.compareTo(LATEST) <= 0, "at is no time");
    long micros = at.movePointRight(6).longValue();
    return new Told(
        text(node, "id"),
        URN + text(node, "item"),
        text(node, "user"),
        finding(node),
        Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000));
  }

  private static Finding finding(JsonNode node) {
    Finding.Kind kind = constant(node, "kind", Finding.Kind::valueOf);
    Finding.State state = constant(node, "state", Finding.State::valueOf);
    Optional<Score> score =
        both(number(node, "given"), number(node, "max"), Score::new)
            .filter(some -> state != Finding.State.CLEARED);
    require(state != Finding.State.FINAL || score.isPresent(), "a final event without a score");
    return new Finding(kind, state, score);
  }

  private static Optional<Score> both(
      Optional<BigDecimal> one,
      Optional<BigDecimal> other,
      BiFunction<BigDecimal, BigDecimal, Score> with) {
    return one.flatMap(a -> other.map(b -> with.apply(a, b)));
  }

  private static <T> T constant(JsonNode node, String name, Function<String, T> read) {
    try {
      return read.apply(text(node, name).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw refused(name + " is not known");
    }
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asText("");
    require(!text.isBlank() && text.length() <= LONGEST, name + " is missing or too long");
    return text;
  }

  /** Moodle writes decimals as texts; null counts as absent. */
  private static Optional<BigDecimal> number(JsonNode node, String name) {
    String text = node.path(name).asText("");
    if (text.isEmpty() || node.path(name).isNull()) {
      return Optional.empty();
    }
    try {
      require(text.length() <= LONGEST_NUMBER, name + " is too long");
      BigDecimal number = new BigDecimal(text);
      require(Score.isSane(number), name + " is no number of a gradebook");
      return Optional.of(number);
    } catch (NumberFormatException noNumber) {
      throw refused(name + " is no number");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(otherwise);
    }
  }

  private static LaunchRejected refused(String why) {
    return new LaunchRejected(Check.CLAIMS, why);
  }
}
