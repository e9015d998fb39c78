package dev.laurel.grading.records;

import dev.laurel.grading.Score;
import dev.laurel.roster.LearnerKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One event or statement, as far as Laurel can use it. */
sealed interface Heard {

  /** Its own id: of a statement a UUID, of an event any text. */
  String id();

  /**
   * Hash of what a statement says, whichever key it comes with and whatever Laurel makes of it;
   * empty for an event, whose content nobody compares.
   */
  String content();

  /**
   * Something about a learner's work.
   *
   * @param learners names of the one learner, the best first
   * @param activity what was worked on
   * @param says each aspect that it tells of
   * @param at when that was
   */
  record Told(
      String id,
      List<LearnerKey> learners,
      Activity activity,
      Map<Aspect, Score> says,
      Instant at,
      String content)
      implements Heard {}

  /**
   * Takes another statement back (xAPI 1.0.3, part 2, section 2.3.2).
   *
   * @param voided the id of that statement
   */
  record Voids(String id, String voided, String content) implements Heard {}

  /**
   * Nothing that a badge could look at.
   *
   * @param why empty when it never could, such as a page that was viewed
   */
  record LeftOut(String id, Optional<Unused> why, String content) implements Heard {}

  /**
   * @param iri names it
   * @param name for people
   */
  record Activity(String iri, Optional<String> name) {}
}
