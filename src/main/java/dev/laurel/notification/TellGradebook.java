package dev.laurel.notification;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.award.Award;
import dev.laurel.grading.OneColumn;
import dev.laurel.lti.Scopes;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.Attempt.Later;
import dev.laurel.notification.ResultBooks.Line;
import dev.laurel.notification.ResultBooks.Trouble;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Writes 100 % into the badge's own column, with a comment that names the badge. The time of the
 * line is the time of the award, so that a teacher's later entry stays; {@link WriteOnce} says what
 * happens when an answer was lost.
 */
@Singleton
class TellGradebook implements Teller {

  private static final Duration SHORT_REST = Duration.ofSeconds(5);

  private final Contexts contexts;
  private final Memberships memberships;
  private final Achievements achievements;
  private final FindBadgeColumn findBadgeColumn;
  private final WriteOnce writeOnce;

  @Inject
  TellGradebook(
      Contexts contexts,
      Memberships memberships,
      Achievements achievements,
      FindBadgeColumn findBadgeColumn,
      WriteOnce writeOnce) {
    this.contexts = contexts;
    this.memberships = memberships;
    this.achievements = achievements;
    this.findBadgeColumn = findBadgeColumn;
    this.writeOnce = writeOnce;
  }

  @Override
  public Telling.Kind kind() {
    return Telling.Kind.GRADEBOOK;
  }

  @Override
  public Attempt tell(Award award, int failed) {
    Optional<Context> course = contexts.byId(award.contextId()).filter(TellGradebook::offersScores);
    if (course.isEmpty()) {
      return Attempt.ended(Ending.NOT_OFFERED);
    }
    Optional<String> userId = memberships.keyOf(course.get().deploymentRowId(), award.learnerId());
    if (userId.isEmpty()) {
      return new Ended(Ending.NOT_OFFERED, "The LMS has no key for the learner");
    }
    Achievement earned =
        achievements.version(award.achievementId(), award.achievementVersion()).orElseThrow();
    Line line =
        new Line(
            userId.get(),
            "Badge earned: " + earned.name(),
            award.grantedAt().truncatedTo(ChronoUnit.SECONDS));
    return write(course.get(), earned, line, failed);
  }

  private static boolean offersScores(Context course) {
    return course.lineItemsUrl().isPresent() && course.scopes().contains(Scopes.SCORE);
  }

  private Attempt write(Context course, Achievement earned, Line line, int failed) {
    try {
      OneColumn.Outcome<URI> found = findBadgeColumn.find(course, earned);
      if (found.isBusy()) {
        return new Later("Another node makes the column", Optional.of(SHORT_REST));
      }
      if (found.column().isEmpty()) {
        return new Ended(Ending.NOT_OFFERED, "The LMS lets Laurel make no column");
      }
      return writeOnce.write(course, found.column().get(), line, failed);
    } catch (Trouble trouble) {
      return after(trouble, course, earned);
    }
  }

  private Attempt after(Trouble trouble, Context course, Achievement earned) {
    String message = String.valueOf(trouble.getMessage());
    return switch (trouble.kind()) {
      case SUPERSEDED -> new Ended(Ending.SUPERSEDED, message);
      case REFUSED -> new Ended(Ending.REFUSED, message);
      case FORBIDDEN, LATER -> new Later(message, trouble.rest());
      case COLUMN_GONE -> {
        findBadgeColumn.forget(course, earned);
        yield Attempt.later(message);
      }
    };
  }
}
