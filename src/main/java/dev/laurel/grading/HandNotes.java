package dev.laurel.grading;

import java.util.Collection;
import java.util.List;

/** What was said when learners were marked by hand; kept for good, as the ledger is. */
public interface HandNotes {

  /** Keeps notes; of an event that has one already the first stays. */
  void keep(Collection<HandNote> notes);

  /** The notes of some events, as far as they are of this course. */
  List<HandNote> of(Course course, Collection<String> eventIds);
}
