package dev.laurel.grading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an instructor says of some learners in one activity.
 *
 * @param form the one-time id of the form that said it, see {@link #isForm}
 * @param itemId the activity
 * @param learnerIds of whom; at most {@link RecordOutcome#MOST_REPORTS}
 * @param points reached; empty takes back what was marked before
 * @param reason why, at most {@link HandNote#LONGEST_REASON} characters
 * @param saidBy Laurel's id of the instructor
 */
public record HandMark(
    String form,
    String itemId,
    Set<String> learnerIds,
    Optional<BigDecimal> points,
    String reason,
    String saidBy) {

  /** Refuses what no form of Laurel's sends. */
  public HandMark {
    if (!isForm(form) || reason.isBlank() || learnerIds.isEmpty()) {
      throw new IllegalArgumentException("Not from a form of this page");
    }
    learnerIds = Set.copyOf(learnerIds);
  }

  /** Whether a text is a one-time id as {@link dev.laurel.shared.Ids#newId} gives them. */
  public static boolean isForm(String form) {
    return form.matches("[0-9a-f-]{36}");
  }

  /**
   * The same form with the same words is one event, however often it is sent; what is said once
   * more in a form of its own is another.
   *
   * @return 64 hex digits
   */
  String eventId(String learnerId) {
    return Digest.sha256(List.of(itemId, learnerId, form, saidBy, said()));
  }

  /** The hash of what was said, 64 hex digits. */
  String rawHash() {
    return Digest.sha256(List.of(said()));
  }

  private String said() {
    return points.map(BigDecimal::toPlainString).orElse("cleared") + "\n" + reason;
  }
}
