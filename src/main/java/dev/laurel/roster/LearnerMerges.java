package dev.laurel.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which learners are one person. A merge is a link and nothing else: whatever was written for a
 * learner stays theirs, and whoever reads asks for all learners of the person.
 */
public interface LearnerMerges {

  /** Every learner of the person, this one among them. One statement. */
  Set<String> idsOf(String learnerId);

  /** Those of these learners that exist, kept from other merges until the transaction ends. */
  List<Learner> hold(Collection<String> learnerIds);

  /** The learner that stands for this one; empty for one that nobody was merged with. */
  Optional<String> keptFor(String learnerId);

  /** Links one to the other. */
  void link(String mergedId, String keptId);

  /** Takes the link away, and that of the kept one when it was the last. */
  void unlink(String mergedId, String keptId);

  /** The courses that one of these learners is or was in. */
  Set<String> courses(Collection<String> learnerIds);

  /** Adds a line to the log. */
  void note(LearnerMerge line);

  /**
   * The log, latest first.
   *
   * @param before the id of the last line that was seen, or empty
   */
  List<LearnerMerge> log(String before, int limit);
}
