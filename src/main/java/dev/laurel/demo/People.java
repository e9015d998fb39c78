package dev.laurel.demo;

import java.util.List;
import java.util.Optional;

/** Who is enrolled. */
public interface People {

  /** Everybody, teachers first, then by id. */
  List<Person> all();

  Optional<Person> find(String id);

  /** Learners only, by id, from the given position on. */
  List<Person> learners(int from, int limit);

  int learnerCount();

  /** Takes so many new ids and returns the first. */
  long nextIds(int count);

  void add(List<Person> people);
}
