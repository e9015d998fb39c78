package dev.laurel.award;

import dev.laurel.grading.Course;
import dev.laurel.roster.LearnerMerges;
import dev.laurel.shared.Problem;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * A learner accepts an award. Only then does the public see it; accepting twice changes nothing.
 */
@Singleton
public class ClaimAward {

  /** The stage that tells people. */
  static final String NEXT_STAGE = "tell-people";

  private final Awards awards;
  private final LearnerMerges merges;
  private final Event<WorkWaiting> bell;
  private final Clock clock;

  @Inject
  ClaimAward(Awards awards, LearnerMerges merges, Event<WorkWaiting> bell, Clock clock) {
    this.awards = awards;
    this.merges = merges;
    this.bell = bell;
    this.clock = clock;
  }

  /**
   * The person's own award in this course; those of others do not exist for them.
   *
   * @param learnerId any learner that the person is
   */
  public Award require(Course course, String learnerId, String awardId) {
    return awards
        .byId(awardId)
        .filter(award -> award.tenantId().equals(course.tenantId()))
        .filter(award -> award.contextId().equals(course.contextId()))
        .filter(award -> isOwn(award, learnerId))
        .orElseThrow(() -> Problem.notFound("award-unknown"));
  }

  private boolean isOwn(Award award, String learnerId) {
    return award.learnerId().equals(learnerId)
        || merges.idsOf(learnerId).contains(award.learnerId());
  }

  /** Accepts it. */
  @Transactional
  public void claim(Course course, String learnerId, String awardId) {
    Award award = require(course, learnerId, awardId);
    if (award.state() == Award.State.REVOKED) {
      throw Problem.of(409, "award-revoked", "a revoked award cannot be claimed");
    }
    if (awards.claim(awardId, clock.instant())) {
      bell.fire(new WorkWaiting(NEXT_STAGE));
    }
  }
}
