package dev.laurel.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something graded in a course that a rule may look at: a column of the gradebook (AGS 2.0 calls it
 * a LineItem), or an item that another channel tells of.
 *
 * @param id ours
 * @param tenantId whose course it is
 * @param contextId the course
 * @param channel which channel lists it: only that one may say that it is gone, and only items of
 *     {@link Channel#AGS_RESULT} are read from the LMS
 * @param url its id at the channel: of a line item the URL at the LMS, which may carry a query
 * @param label the name that people gave it
 * @param scoreMaximum all points of the column
 * @param resourceId what the maker of the column tied it to; survives a copy of the course
 * @param tag the kind of column, by its maker's words; survives a copy of the course
 * @param madeByLaurel whether Laurel created it
 * @param purpose whether results are read from it or written to it
 * @param goneSince when the LMS stopped listing it; such an item is kept and shown
 */
public record GradedItem(
    String id,
    String tenantId,
    String contextId,
    Channel channel,
    String url,
    String label,
    BigDecimal scoreMaximum,
    Optional<String> resourceId,
    Optional<String> tag,
    boolean madeByLaurel,
    Purpose purpose,
    Optional<Instant> goneSince) {

  /** What a column is for. */
  public enum Purpose {
    /** Results are read from it. */
    INPUT,
    /** Laurel reports badges into it; its results never count. */
    BADGE_RESULT
  }

  public boolean isGone() {
    return goneSince.isPresent();
  }

  /** The same item as the LMS describes it now. */
  GradedItem as(ListedItem listed) {
    return new GradedItem(
        id,
        tenantId,
        contextId,
        channel,
        listed.url(),
        listed.label(),
        listed.scoreMaximum(),
        listed.resourceId(),
        listed.tag(),
        madeByLaurel,
        purpose,
        Optional.empty());
  }

  /** The same item, of which it is known now that Laurel reports badges into it. */
  GradedItem forBadges() {
    return new GradedItem(
        id,
        tenantId,
        contextId,
        channel,
        url,
        label,
        scoreMaximum,
        resourceId,
        Optional.of(UpdateItems.BADGE_TAG),
        true,
        Purpose.BADGE_RESULT,
        goneSince);
  }

  GradedItem goneAt(Instant time) {
    return new GradedItem(
        id,
        tenantId,
        contextId,
        channel,
        url,
        label,
        scoreMaximum,
        resourceId,
        tag,
        madeByLaurel,
        purpose,
        Optional.of(goneSince.orElse(time)));
  }
}
