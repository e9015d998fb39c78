package dev.laurel.demo;

import dev.laurel.demo.Selections.Selection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The teacher has seen the chosen content and wants it in the course. */
@Singleton
public class SaveContent {

  private final Selections selections;
  private final Visits visits;
  private final AddActivities addActivities;

  @Inject
  SaveContent(Selections selections, Visits visits, AddActivities addActivities) {
    this.selections = selections;
    this.visits = visits;
    this.addActivities = addActivities;
  }

  /**
   * @return the new activities; empty when there is nothing of this person to be saved (any more)
   */
  @Transactional
  public Optional<List<Activity>> save(Person person, String selection) {
    return selections
        .take(selection)
        .filter(taken -> taken.userId().equals(person.id()))
        .flatMap(taken -> made(person, taken));
  }

  private Optional<List<Activity>> made(Person person, Selection taken) {
    List<ContentItem> items =
        PhpJson.read(taken.contentItems()).map(ContentItem::all).orElse(List.of());
    return visits
        .of(person, new Errand.Choose(taken.courseId(), taken.toolId()))
        .map(visit -> addActivities.add(visit.course(), visit.tool(), items));
  }
}
