package dev.laurel.grading;

import dev.laurel.shared.Ids;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The only way into the ledger. Each event is recorded once; reports about unknown people are
 * parked; where a standing changes, a row is left for the next stage. One call is one commit with a
 * number of statements that does not grow with the reports.
 */
@Singleton
public class RecordOutcome {

  /** The stage that decides about awards. */
  public static final String NEXT_STAGE = "decide-awards";

  /** Reports that one call takes at most. */
  public static final int MOST_REPORTS = 500;

  private final GradedItems items;
  private final Outcomes ledger;
  private final Standings standings;
  private final StandingChanges changes;
  private final ParkedReports parked;
  private final Ids ids;
  private final Event<WorkWaiting> bell;

  @Inject
  RecordOutcome(GradeTables tables, ParkedReports parked, Ids ids, Event<WorkWaiting> bell) {
    this.items = tables.items();
    this.ledger = tables.ledger();
    this.standings = tables.standings();
    this.changes = tables.changes();
    this.parked = parked;
    this.ids = ids;
    this.bell = bell;
  }

  /**
   * Records reports about one course.
   *
   * @param learners who is behind the users' ids
   * @param reports about items of this course only
   * @return how many lines the ledger grew by
   */
  @Transactional
  public int record(Course course, Map<String, String> learners, List<Report> reports) {
    if (reports.isEmpty()) {
      return 0;
    }
    requireOwnItems(course, reports);
    List<Report> fresh = unrecorded(reports);
    parkUnknown(course, learners, fresh);
    List<Outcome> outcomes = new ArrayList<>();
    for (Report report : fresh) {
      @Nullable String learnerId = learners.get(report.userKey());
      if (learnerId != null) {
        outcomes.add(outcome(course, report, learnerId));
      }
    }
    append(course, outcomes);
    return outcomes.size();
  }

  /** A report about another course's item is a fault of ours or an attack; nothing is recorded. */
  private void requireOwnItems(Course course, List<Report> reports) {
    if (reports.size() > MOST_REPORTS) {
      throw new IllegalArgumentException("Too many reports at once: " + reports.size());
    }
    Set<String> wanted = reports.stream().map(Report::itemId).collect(Collectors.toSet());
    Set<String> own =
        items.lock(wanted).stream()
            .filter(item -> item.contextId().equals(course.contextId()))
            .filter(item -> item.tenantId().equals(course.tenantId()))
            .map(GradedItem::id)
            .collect(Collectors.toSet());
    if (!own.equals(wanted)) {
      throw new IllegalArgumentException("A report names an item of another course");
    }
  }

  private List<Report> unrecorded(List<Report> reports) {
    Map<Channel, Map<String, Report>> byEvent = new LinkedHashMap<>();
    for (Report report : reports) {
      byEvent
          .computeIfAbsent(report.channel(), channel -> new LinkedHashMap<>())
          .putIfAbsent(report.sourceEventId(), report);
    }
    byEvent.forEach(
        (channel, events) -> events.keySet().removeAll(ledger.known(channel, events.keySet())));
    return byEvent.values().stream().flatMap(events -> events.values().stream()).toList();
  }

  private void parkUnknown(Course course, Map<String, String> learners, List<Report> fresh) {
    List<Report> unknown =
        fresh.stream().filter(report -> !learners.containsKey(report.userKey())).toList();
    if (!unknown.isEmpty()) {
      parked.park(course, unknown);
    }
  }

  private Outcome outcome(Course course, Report report, String learnerId) {
    return new Outcome(
        ids.newId(),
        course.tenantId(),
        course.contextId(),
        report.itemId(),
        learnerId,
        report.channel(),
        report.sourceEventId(),
        report.score(),
        report.occurredAt(),
        report.receivedAt());
  }

  private void append(Course course, List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    ledger.append(outcomes);
    List<Outcome> changed = new ArrayList<>(newest(outcomes).values());
    Map<Place, Standing> before = standingsBefore(changed);
    changed.removeIf(
        outcome -> {
          @Nullable Standing held = before.get(Place.of(outcome));
          return held != null && !outcome.standing().isAfter(held);
        });
    if (!changed.isEmpty()) {
      standings.put(course, changed.stream().map(Outcome::standing).toList());
      changes.leave(changed.stream().map(this::change).toList());
      bell.fire(new WorkWaiting(NEXT_STAGE));
    }
  }

  private static Map<Place, Outcome> newest(List<Outcome> outcomes) {
    return outcomes.stream()
        .collect(
            Collectors.toMap(
                Place::of,
                Function.identity(),
                (a, b) -> b.standing().isAfter(a.standing()) ? b : a,
                LinkedHashMap::new));
  }

  private Map<Place, Standing> standingsBefore(Collection<Outcome> outcomes) {
    Set<String> learnerIds = outcomes.stream().map(Outcome::learnerId).collect(Collectors.toSet());
    Set<String> itemIds = outcomes.stream().map(Outcome::itemId).collect(Collectors.toSet());
    return standings.of(learnerIds, itemIds).stream()
        .collect(Collectors.toMap(Place::of, Function.identity()));
  }

  private StandingChange change(Outcome outcome) {
    return new StandingChange(
        ids.newId(),
        outcome.tenantId(),
        outcome.contextId(),
        outcome.learnerId(),
        outcome.itemId());
  }

  /** One learner in one item. */
  private record Place(String learnerId, String itemId) {
    static Place of(Outcome outcome) {
      return new Place(outcome.learnerId(), outcome.itemId());
    }

    static Place of(Standing standing) {
      return new Place(standing.learnerId(), standing.itemId());
    }
  }
}
