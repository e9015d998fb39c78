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
   * Something about a learner's work.
   *
   * @param learners names of the one learner, the best first
   * @param activity what was worked on
   * @param says each aspect that it tells of
   * @param at when that was
   * @param content hash of all that makes it what it is
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
  record LeftOut(String id, Optional<Unused> why) implements Heard {}

  /**
   * @param iri names it
   * @param name for people
   */
  record Activity(String iri, Optional<String> name) {}
}
