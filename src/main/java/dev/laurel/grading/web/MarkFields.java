package dev.laurel.grading.web;

import dev.laurel.grading.GradedItem;
import dev.laurel.grading.HandMark;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.MarkByHand;
import dev.laurel.grading.RecordOutcome;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields with which learners are marked, as they were posted. */
public class MarkFields {

  static final String BACK = "back";
  static final String MARK = "mark";

  @FormParam("form")
  @DefaultValue("")
  String form = "";

  @FormParam("learner")
  List<String> learners = List.of();

  @FormParam("what")
  @DefaultValue("")
  String what = "";

  @FormParam("points")
  @DefaultValue("")
  String points = "";

  @FormParam("reason")
  @DefaultValue("")
  String reason = "";

  Set<String> chosen() {
    return new HashSet<>(learners);
  }

  String plainReason() {
    return TypedText.plain(reason);
  }

  /** What holds from now on; empty when it is taken back. */
  private Optional<BigDecimal> wanted(GradedItem item) {
    boolean met = item.scoreMaximum().compareTo(BigDecimal.ONE) == 0;
    return met ? Optional.of(BigDecimal.ONE) : TypedText.points(points);
  }

  /** What is wrong, field by field; the learners themselves are looked at elsewhere. */
  List<FieldMistake> mistakes(GradedItem item) {
    List<FieldMistake> mistakes = new ArrayList<>();
    if (chosen().isEmpty()) {
      mistakes.add(FieldMistake.of("learner", "learner.none"));
    } else if (chosen().size() > RecordOutcome.MOST_REPORTS) {
      mistakes.add(FieldMistake.of("learner", "learner.many", RecordOutcome.MOST_REPORTS));
    }
    if (!what.equals(BACK) && !what.equals(MARK)) {
      mistakes.add(FieldMistake.of("what", "what"));
    }
    if (what.equals(MARK) && wanted(item).filter(p -> MarkByHand.fits(item, p)).isEmpty()) {
      mistakes.add(FieldMistake.of("points", "points", item.scoreMaximum()));
    }
    mistakes.addAll(TypedText.mistakes("reason", plainReason(), HandNote.LONGEST_REASON));
    return mistakes;
  }

  HandMark mark(GradedItem item, String saidBy) {
    return new HandMark(
        form,
        item.id(),
        chosen(),
        what.equals(BACK) ? Optional.empty() : wanted(item),
        plainReason(),
        saidBy);
  }
}
