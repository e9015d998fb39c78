package dev.laurel.grading;

import dev.laurel.roster.Regrouped;
import dev.laurel.shared.Ids;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has everything that a person stands at looked at again once it is known who the person is. */
@Singleton
public class DecideAgain implements Regrouped {

  private final Standings standings;
  private final GradedItems items;
  private final StandingChanges changes;
  private final Ids ids;
  private final Event<WorkWaiting> bell;

  @Inject
  DecideAgain(
      Standings standings,
      GradedItems items,
      StandingChanges changes,
      Ids ids,
      Event<WorkWaiting> bell) {
    this.standings = standings;
    this.items = items;
    this.changes = changes;
    this.ids = ids;
    this.bell = bell;
  }

  @Override
  @Transactional
  public void regrouped(Set<String> learnerIds) {
    List<Standing> held = standings.ofLearners(learnerIds);
    if (held.isEmpty()) {
      return;
    }
    Map<String, GradedItem> known =
        items.byIds(held.stream().map(Standing::itemId).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(GradedItem::id, Function.identity()));
    changes.leave(
        held.stream()
            .flatMap(
                standing ->
                    Stream.ofNullable(known.get(standing.itemId()))
                        .map(item -> change(standing, item)))
            .toList());
    bell.fire(new WorkWaiting(RecordOutcome.NEXT_STAGE));
  }

  private StandingChange change(Standing standing, GradedItem item) {
    return new StandingChange(
        ids.newId(), item.tenantId(), item.contextId(), standing.learnerId(), item.id());
  }
}
