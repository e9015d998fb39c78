package dev.laurel.demo.store;

import dev.laurel.shared.store.Jdbc;
import java.util.Optional;

/** The numbers that the demo LMS gives to what it makes. */
final class Counter {

  private Counter() {}

  /** The next value of a counter; nobody else gets it. */
  static long next(Jdbc jdbc, String counter, int count) {
    jdbc.update(
        "update demo_counter set next_value = next_value + ? where name = ?", count, counter);
    return jdbc.query(
                "select next_value from demo_counter where name = ?",
                result -> result.getLong(1),
                counter)
            .get(0)
        - count;
  }

  /** An id that came from outside, if it is one. */
  static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
