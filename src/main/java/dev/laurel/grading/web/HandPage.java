package dev.laurel.grading.web;

import dev.laurel.grading.GradedItem;
import dev.laurel.shared.web.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The activities that are marked by hand, and the form for one more.
 *
 * @param contextId the course
 * @param course its title
 * @param items in the order in which they were added
 * @param marked how many learners are marked, by the item's id
 * @param adding what was typed into the form
 * @param mistakes what has to be corrected
 */
public record HandPage(
    String contextId,
    String course,
    List<GradedItem> items,
    Map<String, Long> marked,
    Adding adding,
    List<FieldMistake> mistakes) {

  /**
   * @param form its one-time id
   * @param name of the activity
   * @param points that can be reached; blank for met or not met
   */
  public record Adding(String form, String name, String points) {}

  /** Of how many learners something counts. */
  public long marked(GradedItem item) {
    return marked.getOrDefault(item.id(), 0L);
  }

  public boolean isMetOrNot(GradedItem item) {
    return item.scoreMaximum().compareTo(BigDecimal.ONE) == 0;
  }

  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes);
  }

  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }

  /** The address of an activity. */
  public String href(GradedItem item) {
    return HandResource.address(contextId, item.id());
  }

  static Optional<BigDecimal> maximum(Adding adding) {
    return adding.points().isBlank()
        ? Optional.of(BigDecimal.ONE)
        : TypedText.points(adding.points()).filter(points -> points.signum() > 0);
  }
}
