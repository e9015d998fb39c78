package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import dev.laurel.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of a statement that was used, or that was taken back: enough to know it again
 * and to clear what it said.
 *
 * @param key hash of its id within its course, 64 hex digits
 * @param content hash of what it says; empty when it was voided before it came
 * @param voided whether it was taken back
 * @param said what it said; empty for one that said nothing about a learner
 */
public record StatementMark(
    String key, Optional<String> content, boolean voided, Optional<Said> said) {

  /** Of one that has come and that nobody took back. */
  static StatementMark of(String key, String content, Optional<Said> said) {
    return new StatementMark(key, Optional.of(content), false, said);
  }

  /**
   * @param known marks by their keys
   * @throws Problem 409, when one of these statements came before with another content
   */
  static void requireSame(Course course, List<Heard> heard, Map<String, StatementMark> known) {
    for (Heard one : heard) {
      Optional<String> before =
          Optional.ofNullable(known.get(StatementKeys.of(course, one.id())))
              .flatMap(StatementMark::content);
      if (before.filter(content -> !content.equals(one.content())).isPresent()) {
        throw Problem.of(409, "record-conflict", "a known id with another content", one.id());
      }
    }
  }

  /**
   * @param userKey whose it was, as the report said it
   * @param at when that was
   * @param items each aspect's item
   */
  public record Said(String userKey, Instant at, Map<Aspect, String> items) {

    public Said {
      items = Map.copyOf(items);
    }
  }
}
