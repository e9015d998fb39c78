package dev.laurel.notification;

import dev.laurel.roster.Context;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The gradebooks of LMSs, for writing. Every call leaves this machine. */
public interface ResultBooks {

  /** The column of a badge, when the LMS has one. */
  Optional<URI> find(Context course, BadgeColumn column) throws Trouble;

  /** Makes a column; asking twice makes two. */
  URI create(Context course, BadgeColumn column) throws Trouble;

  /** Writes 100 of 100 with a comment. */
  void post(Context course, URI column, Line line) throws Trouble;

  /** What stands in a learner's cell; of no use where the course does not offer results. */
  Optional<Entry> read(Context course, URI column, String userId) throws Trouble;

  /**
   * @param userId what the LMS calls the learner
   * @param comment what the learner reads beside the result
   * @param at when it was earned, in whole seconds: LMSs compare seconds, and refuse what is not
   *     newer
   */
  record Line(String userId, String comment, Instant at) {

    /** The same with another time. */
    Line at(Instant other) {
      return new Line(userId, comment, other);
    }
  }

  /**
   * @param score empty when somebody was here and left no grade
   * @param maximum what it is out of
   * @param comment as the LMS gives it
   */
  record Entry(Optional<BigDecimal> score, BigDecimal maximum, Optional<String> comment) {

    /** Whether it has all points, whoever gave them. */
    boolean isAll() {
      return score.filter(points -> points.compareTo(maximum) >= 0).isPresent();
    }
  }

  /** It did not work; the kind says what to do about it. */
  final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be done. */
    public enum Kind {
      /** The LMS holds something as new or newer. */
      SUPERSEDED,
      /** The column is gone; another must be found or made. */
      COLUMN_GONE,
      /** It will never be taken as it is. */
      REFUSED,
      /** The LMS does not allow it yet: try again, as somebody may grant it. */
      FORBIDDEN,
      /** Try again: network, throttling, a refused token. */
      LATER
    }

    private final Kind kind;
    private final transient Optional<Duration> rest; // never serialised

    public Trouble(Kind kind, String message, Optional<Duration> rest) {
      super(message);
      this.kind = kind;
      this.rest = rest;
    }

    public Kind kind() {
      return kind;
    }

    public Optional<Duration> rest() {
      return rest;
    }
  }
}
