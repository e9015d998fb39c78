package dev.laurel.roster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is in which course, and under which key the LMS knows them. */
public interface Memberships {

  /** Everybody who is or was in the course, by name; learners who are one person as one. */
  List<Member> of(String contextId);

  /**
   * Those of these people who are or were in the course, as {@link #of(String)} has them; costs as
   * much as there are of these.
   *
   * @param learnerIds any of theirs
   */
  List<Member> of(String contextId, Collection<String> learnerIds);

  /**
   * One person in one course, when they are or were in it.
   *
   * @param learnerId any of theirs
   */
  Optional<Member> of(String contextId, String learnerId);

  /**
   * The person whom the LMS calls so.
   *
   * @param platformUserId `sub` of a launch, `user_id` of a membership, `userId` of a result
   */
  Optional<String> learnerOf(String deploymentRowId, String platformUserId);

  /**
   * Everybody who is or was in the course, by what the LMS calls them: key to learner. One
   * statement.
   */
  Map<String, String> learnersByKey(String deploymentRowId, String contextId);

  /**
   * The same for those of these keys that somebody in the course has; costs as much as there are
   * keys, however many people the course has.
   */
  Map<String, String> learnersByKey(
      String deploymentRowId, String contextId, Collection<String> platformUserIds);

  /** What the LMS calls a person in one deployment. */
  Optional<String> keyOf(String deploymentRowId, String learnerId);

  /** Name and e-mail of a person. */
  Optional<Learner> learner(String learnerId);
}
