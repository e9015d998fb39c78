package dev.laurel.achievement;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ListGradedItems;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.roster.CourseOrigins.CourseCopy;
import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Carries the badges of a course to its copies. The graded items of the copy are asked of the LMS
 * first, outside any transaction; an LMS that does not answer is asked again later.
 */
@Singleton
public class CarryBadges implements Stage {

  private static final System.Logger LOG = System.getLogger(CarryBadges.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration SHORTEST_REST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 10;
  private static final int BATCH = 5;

  private final KeepCopies copies;
  private final ListGradedItems listGradedItems;
  private final CopyBadges copyBadges;
  private final Clock clock;

  @Inject
  public CarryBadges(
      KeepCopies copies, ListGradedItems listGradedItems, CopyBadges copyBadges, Clock clock) {
    this.copies = copies;
    this.listGradedItems = listGradedItems;
    this.copyBadges = copyBadges;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "carry-badges";
  }

  @Override
  public int runBatch() {
    Instant now = clock.instant();
    List<CourseCopy> due = copies.take(now, now.plus(LEASE), BATCH);
    due.forEach(this::carry);
    return due.size();
  }

  private void carry(CourseCopy copy) {
    try {
      copyBadges.copy(copy.origin(), copy.copy(), items(copy));
      copies.done(copy.id());
    } catch (LmsTrouble trouble) {
      Duration rest = trouble.rest().orElse(rest(copy.attempts()));
      copies.setAside(copy.id(), String.valueOf(trouble.getMessage()), clock.instant().plus(rest));
    } catch (RuntimeException fault) {
      // One course that cannot be carried must not hold up the others.
      LOG.log(Level.ERROR, "The badges of copy " + copy.id() + " could not be carried", fault);
      Instant next = clock.instant().plus(rest(copy.attempts()));
      copies.setAside(copy.id(), fault.toString(), next);
    }
  }

  /** A course without grade services has no items; its badges come along without them. */
  private List<GradedItem> items(CourseCopy copy) throws LmsTrouble {
    Course course = new Course(copy.copy().tenantId(), copy.copy().id());
    try {
      return listGradedItems.refresh(course);
    } catch (LmsTrouble trouble) {
      if (trouble.kind() == LmsTrouble.Kind.NO_SERVICE
          || trouble.kind() == LmsTrouble.Kind.REFUSED) {
        return listGradedItems.known(course);
      }
      throw trouble;
    }
  }

  private static Duration rest(int attempts) {
    return SHORTEST_REST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
  }
}
