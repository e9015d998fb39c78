package dev.laurel.roster;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/** Keeps the keys under which learners become known, and tells that they have. */
@Singleton
public class KeepKeys {

  private static final System.Logger LOG = System.getLogger(KeepKeys.class.getName());

  private final LearnerKeys keys;
  private final NewPeople newPeople;
  private final Clock clock;

  @Inject
  public KeepKeys(LearnerKeys keys, NewPeople newPeople, Clock clock) {
    this.keys = keys;
    this.newPeople = newPeople;
    this.clock = clock;
  }

  /**
   * Asks and writes nothing when nothing is new.
   *
   * @param fresh keys that are not noted yet
   * @param joined whether somebody is new in the course
   */
  void keep(Context course, List<LearnerKeys.Claim> fresh, boolean joined) {
    if (!fresh.isEmpty()) {
      keys.add(course, fresh, clock.instant()).forEach(claim -> warn(course, claim));
    }
    if (!course.isNone() && (joined || !fresh.isEmpty())) {
      newPeople.cameTo(course.id());
    }
  }

  /** The value is personal and is in the table. */
  private static void warn(Context course, LearnerKeys.Claim claim) {
    LOG.log(
        Level.WARNING,
        "The LMS of deployment {0} says a {1} of another learner for learner {2}: it stays",
        course.deploymentRowId(),
        claim.key().kind(),
        claim.learnerId());
  }
}
