package dev.laurel.award;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The awards; one at most for an achievement, a learner and a term. */
public interface Awards {

  Optional<Award> byId(String id);

  List<Award> byIds(Collection<String> ids);

  /** Of some learners in one course, oldest first. */
  List<Award> of(String contextId, Collection<String> learnerIds);

  /** Of some learners of this tenant in all courses, oldest first. */
  List<Award> ofLearners(String tenantId, Collection<String> learnerIds);

  /** Of everybody in one course, oldest first. */
  List<Award> ofContext(String contextId);

  /** Those of these learners for these achievements. */
  List<Award> of(Collection<String> achievementIds, Collection<String> learnerIds);

  /** Adds new awards and leaves a row for each in {@link GrantedAwards}. */
  void grant(Collection<Award> awards);

  /**
   * From OFFERED to CLAIMED; false when it was not OFFERED. Leaves a row in {@link ClaimedAwards}.
   */
  boolean claim(String awardId, Instant now);

  /** Remembers that the standing fell below the bar, and why; the award is kept. */
  void markBelow(String awardId, Instant since, String verdictJson);

  /** The standing reaches the bar again. */
  void clearBelow(String awardId);
}
