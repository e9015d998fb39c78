package dev.laurel.achievement;

import java.util.List;

/** Who is in a course. */
public interface Participants {

  /** Everybody, those who left too. */
  List<Participant> of(String contextId);
}
