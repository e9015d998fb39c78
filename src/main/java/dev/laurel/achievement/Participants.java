package dev.laurel.achievement;

import java.util.Collection;
import java.util.List;

/** Who is in a course. */
public interface Participants {

  /** Everybody, those who left too. */
  List<Participant> of(String contextId);

  /** Those of these people who are among them; costs as much as there are of these. */
  default List<Participant> of(String contextId, Collection<String> learnerIds) {
    return of(contextId).stream()
        .filter(person -> learnerIds.contains(person.learnerId()))
        .toList();
  }
}
