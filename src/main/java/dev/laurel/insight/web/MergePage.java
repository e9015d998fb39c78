package dev.laurel.insight.web;

import dev.laurel.insight.People.Person;
import dev.laurel.roster.MergeLearners.Refusal;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;

/**
 * Two learners side by side.
 *
 * @param kept who is to stand for both
 * @param merged the other one
 * @param refusal why they cannot be merged so
 * @param form what was typed
 */
public record MergePage(Person kept, Person merged, Optional<Refusal> refusal, SaidForm form) {

  public List<Person> both() {
    return List.of(kept, merged);
  }

  /** Where nothing is in the way, or only what was typed. */
  public boolean canMerge() {
    return refusal.isEmpty();
  }

  public List<Ui.Mistake> mistakes(Ui ui) {
    return form.mistakes(ui);
  }

  /** The same with the roles exchanged. */
  public String exchanged() {
    return PeoplePage.compare(merged.id(), kept.id());
  }

  /** Where a merge that is in the way can be undone. */
  public Optional<Person> inTheWay() {
    return both().stream().filter(Person::isMerged).findFirst();
  }

  public String name(Ui ui, Person person) {
    return PeoplePage.name(ui, person.name());
  }
}
