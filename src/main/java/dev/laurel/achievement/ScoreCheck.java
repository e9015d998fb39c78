package dev.laurel.achievement;

import dev.laurel.achievement.Explanation.Compared;
import dev.laurel.achievement.Explanation.Gap;
import dev.laurel.achievement.Explanation.Observed;
import dev.laurel.achievement.Requirement.ScoreAtLeast;
import dev.laurel.achievement.Verdict.CannotTell;
import dev.laurel.achievement.Verdict.Met;
import dev.laurel.achievement.Verdict.NotYet;
import dev.laurel.grading.Score;
import dev.laurel.grading.Standing;
import java.util.Optional;

/** One item against one bar. */
final class ScoreCheck {

  private ScoreCheck() {}

  static Verdict check(ScoreAtLeast bar, StandingView view) {
    Optional<Standing> standing = view.in(bar.itemId());
    if (standing.isEmpty()) {
      return view.canBeRead(bar.itemId())
          ? new NotYet(silent(bar, Gap.NO_RESULT))
          : new CannotTell(silent(bar, Gap.ITEM_GONE));
    }
    return standing
        .flatMap(Standing::score)
        .map(score -> compare(bar, standing.get(), score))
        .orElseGet(() -> new NotYet(silent(bar, gap(standing.get()))));
  }

  /** A grade that is hidden looks like none: its being there may say what it is. */
  private static Gap gap(Standing standing) {
    return switch (standing.finding().state()) {
      case HIDDEN -> Gap.NO_RESULT;
      case PENDING -> Gap.PENDING;
      case FINAL, CLEARED -> Gap.CLEARED;
    };
  }

  private static Verdict compare(ScoreAtLeast bar, Standing standing, Score score) {
    if (!score.isComparable()) {
      return new CannotTell(silent(bar, Gap.NO_MAXIMUM));
    }
    Explanation compared =
        new Compared(
            bar.itemId(),
            bar.label(),
            bar.percent(),
            Optional.of(observed(standing, score)),
            Gap.NONE);
    return score.isAtLeast(bar.percent()) ? new Met(compared) : new NotYet(compared);
  }

  private static Observed observed(Standing standing, Score score) {
    return new Observed(
        score.given(),
        score.maximum(),
        standing.occurredAt(),
        standing.receivedAt(),
        standing.source().channel(),
        standing.outcomeId());
  }

  private static Explanation silent(ScoreAtLeast bar, Gap gap) {
    return new Compared(bar.itemId(), bar.label(), bar.percent(), Optional.empty(), gap);
  }
}
