package dev.laurel.launch;

import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Finds what a person was sent to choose; that of others does not exist for them. */
@Singleton
public class FindSelection {

  private final PendingSelections selections;
  private final Clock clock;

  @Inject
  public FindSelection(PendingSelections selections, Clock clock) {
    this.selections = selections;
    this.clock = clock;
  }

  /**
   * The person's own selection in this course.
   *
   * @throws Problem 404, when there is none, or it expired
   */
  @Transactional
  public PendingSelection require(LaunchSession session, String id) {
    return selections
        .find(id, clock.instant())
        .filter(found -> found.isOf(session))
        .orElseThrow(() -> Problem.notFound("selection-unknown"));
  }

  /** The newest one that the person has not answered. */
  @Transactional
  public Optional<PendingSelection> newestOpen(LaunchSession session) {
    return session
        .contextId()
        .flatMap(course -> selections.newestOpen(course, session.learnerId(), clock.instant()))
        .filter(found -> found.isOf(session));
  }

  /** Notes that the person goes back to the LMS with an answer. */
  @Transactional
  public void answered(PendingSelection selection) {
    selections.answered(selection.id(), clock.instant());
  }
}
