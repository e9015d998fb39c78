package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Everything that the LMS keeps of teaching: courses, people, grades. */
@Singleton
public class School {

  private final Courses courses;
  private final People people;
  private final Gradebook gradebook;

  @Inject
  School(Courses courses, People people, Gradebook gradebook) {
    this.courses = courses;
    this.people = people;
    this.gradebook = gradebook;
  }

  public Courses courses() {
    return courses;
  }

  public People people() {
    return people;
  }

  public Gradebook gradebook() {
    return gradebook;
  }
}
