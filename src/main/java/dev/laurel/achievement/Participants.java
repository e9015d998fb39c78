package dev.laurel.achievement;

import java.util.Collection;
import java.util.List;

/** Who is in a course. */
public interface Participants {

  /** Everybody, those who left too; a person who is several learners once. */
  List<Participant> of(String contextId);

  /**
   * Those of these people who are among them; costs as much as there are of these.
   *
   * @param learnerIds any of theirs
   */
  default List<Participant> of(String contextId, Collection<String> learnerIds) {
    return of(contextId).stream()
        .filter(person -> person.ids().stream().anyMatch(learnerIds::contains))
        .toList();
  }
}
