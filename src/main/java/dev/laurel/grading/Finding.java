package dev.laurel.grading;

import java.util.Optional;

/**
 * What an outcome says of a learner's work.
 *
 * @param kind what it is about
 * @param state whether it may count yet
 * @param score points out of a maximum; of a completion or a mastery 1 or 0 out of 1. Absent only
 *     when it was taken away or is still to come
 */
public record Finding(Kind kind, State state, Optional<Score> score) {

  /** What an outcome is about. */
  public enum Kind {
    SCORE,
    COMPLETION,
    MASTERY,
    COURSE_GRADE
  }

  /** Whether an outcome counts. */
  public enum State {
    /** It counts. */
    FINAL,
    /** More is to come: not fully graded (AGS 2.0, section 3.4.8). */
    PENDING,
    /** Graded, but the learner may not see it yet: muted or not posted. Nothing may show it. */
    HIDDEN,
    /** There was one and it was taken away. */
    CLEARED
  }

  /** A final finding has a score, a cleared one has none. */
  public Finding {
    if ((state == State.FINAL && score.isEmpty())
        || (state == State.CLEARED && score.isPresent())) {
      throw new IllegalArgumentException("A " + state + " finding with the score " + score);
    }
  }

  /** A grade that counts, or, without a score, one that was taken away. */
  public static Finding grade(Optional<Score> score) {
    return new Finding(Kind.SCORE, score.isPresent() ? State.FINAL : State.CLEARED, score);
  }

  /** The score, when it may count. */
  public Optional<Score> counting() {
    return state == State.FINAL ? score : Optional.empty();
  }
}
