package dev.laurel.demo;

import java.util.Map;

/** Which columns show the grade of another one. */
public interface Formulas {

  /** By the id of the column: the id of the one whose grade it shows. */
  Map<Long, Long> all();

  /** Replaces the formula of a column. */
  void set(long itemId, long sourceId);

  void remove(long itemId);
}
