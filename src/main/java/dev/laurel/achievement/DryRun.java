package dev.laurel.achievement;

import dev.laurel.grading.Course;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** What a rule would do today. Nothing is written. */
@Singleton
public class DryRun {

  /**
   * How many learners a rule concerns.
   *
   * @param wouldEarn those who meet it with what is known now
   * @param learners everybody who could
   */
  public record Count(int wouldEarn, int learners) {}

  private final Participants participants;
  private final CurrentStandings currentStandings;

  @Inject
  DryRun(Participants participants, CurrentStandings currentStandings) {
    this.participants = participants;
    this.currentStandings = currentStandings;
  }

  /** Counts the active learners of a course. */
  public Count count(Course course, Requirement requirement) {
    CurrentStandings.Views views = currentStandings.ofItems(requirement.itemIds());
    List<Participant> learners =
        participants.of(course.contextId()).stream()
            .filter(person -> person.learns() && person.active())
            .toList();
    long met =
        learners.stream()
            .filter(person -> requirement.check(views.of(person.ids())).isMet())
            .count();
    return new Count((int) met, learners.size());
  }
}
