package dev.laurel.award;

import dev.laurel.achievement.Explanation.All;
import dev.laurel.achievement.Explanation.Any;
import dev.laurel.achievement.Explanation.Compared;
import dev.laurel.achievement.Explanation.Gap;
import dev.laurel.achievement.Verdict;
import dev.laurel.award.CourseProgress.Cell;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.HandNotes;
import dev.laurel.grading.Standing;
import dev.laurel.grading.Standings;
import dev.laurel.roster.LearnerMerges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why instructors marked a learner by hand, for those who read a verdict. */
@Singleton
public class HandReasons {

  private final Standings standings;
  private final HandNotes notes;
  private final LearnerMerges merges;

  @Inject
  HandReasons(Standings standings, HandNotes notes, LearnerMerges merges) {
    this.standings = standings;
    this.notes = notes;
    this.merges = merges;
  }

  /**
   * Graded item to reason, where the verdicts rest on something said by hand. Where none does,
   * nothing is asked; else three statements.
   */
  public Map<String, String> of(Course course, String learnerId, Collection<Cell> cells) {
    Set<String> itemIds =
        cells.stream()
            .flatMap(cell -> compared(cell.verdict()))
            .filter(HandReasons::mayBeByHand)
            .map(Compared::itemId)
            .collect(Collectors.toSet());
    List<String> events =
        itemIds.isEmpty()
            ? List.of()
            : Standing.ofOnePerson(standings.of(merges.idsOf(learnerId), itemIds)).stream()
                .map(Standing::source)
                .filter(source -> source.channel() == Channel.BY_HAND)
                .map(source -> source.eventId())
                .toList();
    return events.isEmpty()
        ? Map.of()
        : notes.of(course, events).stream()
            .collect(Collectors.toMap(HandNote::itemId, HandNote::reason));
  }

  /** What was taken back does not say how. */
  private static boolean mayBeByHand(Compared compared) {
    return compared.gap() == Gap.CLEARED
        || compared.observed().filter(seen -> seen.channel() == Channel.BY_HAND).isPresent();
  }

  private static Stream<Compared> compared(Verdict verdict) {
    return switch (verdict.why()) {
      case Compared compared -> Stream.of(compared);
      case All all -> all.parts().stream().flatMap(HandReasons::compared);
      case Any any -> any.parts().stream().flatMap(HandReasons::compared);
    };
  }
}
