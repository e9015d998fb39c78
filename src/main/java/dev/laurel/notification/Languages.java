package dev.laurel.notification;

import java.util.Locale;

/** In which language people are written to. */
public interface Languages {

  /** What the LMS showed to this person last; English when it never said. */
  Locale of(String learnerId);
}
