package dev.laurel.grading;

import java.util.Collection;
import java.util.List;

/** Reports that the ledger did not take, kept with the reason so that nothing vanishes unsaid. */
public interface RefusedReports {

  /** Why a report was not taken. */
  enum Reason {
    /** It says that it happens more than a day from now; it would shut out what really comes. */
    FROM_THE_FUTURE,
    /** What it calls the learner is longer than any LMS's ids. */
    KEY_TOO_LONG
  }

  /** A report and why it was refused. */
  record Refused(Course course, Report report, Reason reason) {}

  /** Keeps what is not kept already; an event of a channel is kept once. */
  void keep(Collection<Refused> refused);

  /** The latest refusals of a course, newest first. */
  List<Refused> latest(String contextId, int limit);
}
