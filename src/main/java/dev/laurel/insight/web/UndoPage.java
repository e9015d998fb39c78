package dev.laurel.insight.web;

import dev.laurel.insight.People.Person;
import dev.laurel.shared.web.Ui;

/**
 * A merge that is to be undone.
 *
 * @param kept who stands for both
 * @param merged who will be a person of their own again
 * @param form what was typed
 */
public record UndoPage(Person kept, Person merged, SaidForm form) {

  public String name(Ui ui, Person person) {
    return PeoplePage.name(ui, person.name());
  }
}
