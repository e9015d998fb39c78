package dev.laurel.achievement;

import java.util.List;

/** Who is in a course. */
public interface Participants {

  /** Everybody, those who left too; a person who is several learners once. */
  List<Participant> of(String contextId);
}
