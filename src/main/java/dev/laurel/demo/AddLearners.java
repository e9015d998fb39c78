package dev.laurel.demo;

import dev.laurel.demo.Person.Role;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Enrols many made-up learners, to see how Laurel does in a large course. */
@Singleton
public class AddLearners {

  private static final List<String> GIVEN =
      List.of(
          "Amara", "Björn", "Chidi", "Dalia", "Eun-ji", "Farid", "Greta", "Hiro", "Ines", "José");
  private static final List<String> FAMILY =
      List.of("Okafor", "Lindqvist", "Nguyễn", "Haddad", "Kim", "Rossi", "Müller", "Sato", "Silva");

  private final People people;

  @Inject
  AddLearners(People people) {
    this.people = people;
  }

  /**
   * @return the new learners
   */
  @Transactional
  public List<Person> add(int count) {
    long first = people.nextIds(count);
    List<Person> added = new ArrayList<>();
    for (long id = first; id < first + count; id++) {
      added.add(learner(id));
    }
    people.add(added);
    return added;
  }

  private static Person learner(long id) {
    String given = GIVEN.get((int) (id % GIVEN.size()));
    String family = FAMILY.get((int) (id % FAMILY.size())) + " " + id;
    String username = "learner" + id;
    return new Person(
        String.valueOf(id),
        username,
        given,
        family,
        given + " " + family,
        username + "@university.example",
        "S-" + id,
        Role.LEARNER);
  }
}
