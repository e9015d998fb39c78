package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.Activity.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A link that a tool offers for the course (Deep Linking 3.1).
 *
 * @param title empty when the tool gave none
 * @param column the column that goes with it
 */
public record ContentItem(String title, String text, Place opens, Optional<Column> column) {

  private static final int LONGEST_TITLE = 255;
  private static final int LONGEST_NAME = 500;
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100_000);

  /**
   * A column as the tool wishes it; what it calls it does not count, the link's title does.
   *
   * @param reviews where a teacher looks at a learner's work
   */
  public record Column(BigDecimal maximum, String resourceId, String tag, Place reviews) {}

  /** The links of an array of items; of other kinds this LMS takes none. */
  static List<ContentItem> all(JsonNode array) {
    List<ContentItem> items = new ArrayList<>();
    for (JsonNode item : array) {
      if (item.path("type").asText("").equals("ltiResourceLink")) {
        items.add(
            new ContentItem(
                text(item, "title", LONGEST_TITLE),
                item.path("text").asText(""),
                place(item),
                column(item.path("lineItem"))));
      }
    }
    return items;
  }

  private static String text(JsonNode node, String name, int longest) {
    String text = node.path(name).asText("").strip();
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }

  private static Place place(JsonNode node) {
    return new Place(node.path("url").asText(""), CustomParameters.of(node.path("custom")));
  }

  private static Optional<Column> column(JsonNode item) {
    BigDecimal maximum = item.path("scoreMaximum").decimalValue();
    return maximum.signum() <= 0 || maximum.compareTo(HIGHEST) > 0
        ? Optional.empty()
        : Optional.of(
            new Column(
                maximum,
                text(item, "resourceId", LONGEST_NAME),
                text(item, "tag", LONGEST_NAME),
                place(item.path("submissionReview"))));
  }
}
