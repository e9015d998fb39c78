package dev.laurel.grading.records;

import java.time.Instant;
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
