package dev.laurel.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The further keys of learners, beside the `sub` of each deployment. */
public interface LearnerKeys {

  /** What an LMS says: this key is that learner's. */
  record Claim(LearnerKey key, String learnerId) {}

  /**
   * An LMS has said one key for two learners.
   *
   * @param key stays with the first
   * @param learnerId for whom it was said later
   * @param name of that learner, when it is known
   * @param holder the name of the first, when that is a member of the same course
   */
  record Dispute(
      LearnerKey key, String learnerId, Optional<String> name, Optional<String> holder) {}

  /**
   * Adds keys to learners of a course's deployment, in the present transaction. A key that another
   * learner holds stays there, and that it was claimed is kept.
   *
   * @return claims that were not known yet and are in dispute
   */
  List<Claim> add(Context course, List<Claim> claims, Instant now);

  /**
   * The keys of these kinds of everybody who is or was in the course. A key whose learner is not
   * there leads to the one who is and is the same person. One statement.
   */
  Map<LearnerKey, String> ofCourse(
      String deploymentRowId, String contextId, Set<LearnerKey.Kind> kinds);

  /**
   * Who of those who are or were in the course has which of these keys; costs as much as there are
   * keys, however many people the course has. One statement.
   */
  Map<LearnerKey, String> inCourse(
      String deploymentRowId, String contextId, Collection<LearnerKey> keys);

  /** What is in dispute about the members of a course and between two people, latest first. */
  List<Dispute> disputes(String deploymentRowId, String contextId, int limit);
}
