package dev.laurel.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link People} without a database. */
public final class MemoryPeople implements People {

  private final Map<Long, Person> people = new TreeMap<>();
  private long next = 1008;

  @Override
  public List<Person> all() {
    return people.values().stream().sorted(Comparator.comparing(Person::role)).toList();
  }

  @Override
  public Optional<Person> find(String id) {
    return id.matches("\\d{1,18}")
        ? Optional.ofNullable(people.get(Long.valueOf(id)))
        : Optional.empty();
  }

  @Override
  public List<Person> learners(int from, int limit) {
    return people.values().stream().filter(Person::learner).skip(from).limit(limit).toList();
  }

  @Override
  public int learnerCount() {
    return (int) people.values().stream().filter(Person::learner).count();
  }

  @Override
  public long nextIds(int count) {
    long first = next;
    next += count;
    return first;
  }

  @Override
  public void add(List<Person> added) {
    added.forEach(person -> people.put(Long.valueOf(person.id()), person));
  }
}
