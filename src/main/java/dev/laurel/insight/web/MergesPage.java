package dev.laurel.insight.web;

import dev.laurel.insight.People.Person;
import dev.laurel.roster.LearnerMerge;
import dev.laurel.roster.LearnerMerge.Act;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of merges.
 *
 * @param log latest first
 * @param people those it speaks of, by id
 * @param continued whether this is not the first page
 * @param next after which line the next page begins
 * @param done what was just done: a key, empty for nothing
 */
public record MergesPage(
    List<LearnerMerge> log,
    Map<String, Person> people,
    boolean continued,
    Optional<String> next,
    String done) {

  /** Lines that one page shows. */
  static final int MOST = 50;

  public String name(Ui ui, String learnerId) {
    return PeoplePage.name(ui, person(learnerId).flatMap(Person::name));
  }

  private Optional<Person> person(String learnerId) {
    return Optional.ofNullable(people.get(learnerId));
  }

  /** Whether the line still holds. */
  public boolean canBeUndone(LearnerMerge line) {
    return line.act() == Act.MERGED
        && person(line.mergedId())
            .flatMap(Person::keptId)
            .filter(line.keptId()::equals)
            .isPresent();
  }

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("insight.merges.done." + done).filter(ui::knows).map(ui::text).orElse(null);
  }
}
