package dev.laurel.grading;

import dev.laurel.shared.Ids;
import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The only way into the ledger, for every channel. Each event is recorded once; an older event
 * never undoes a newer one; what is taken back gives way to what is known besides; reports about
 * unknown people are parked and reports that cannot be are kept as refused; where a standing
 * changes, a row is left for the next stage. One call is one commit, and the number of its
 * statements does not depend on how many reports it takes: five, a sixth where xAPI is among them,
 * nine where some of it is taken back.
 */
@Singleton
public class RecordOutcome {

  /** The stage that decides about awards. */
  public static final String NEXT_STAGE = "decide-awards";

  /** Reports that one call takes at most. */
  public static final int MOST_REPORTS = 500;

  private final GradeTables tables;
  private final Ids ids;
  private final Event<WorkWaiting> bell;

  @Inject
  RecordOutcome(GradeTables tables, Ids ids, Event<WorkWaiting> bell) {
    this.tables = tables;
    this.ids = ids;
    this.bell = bell;
  }

  /**
   * Records reports about one course.
   *
   * @param learners who is behind the users' ids
   * @param reports about items of this course only
   * @return how many lines the ledger grew by
   * @throws IllegalArgumentException when there are too many, or an item is of another course: a
   *     fault of ours or an attack; nothing is recorded
   */
  @Transactional
  public int record(Course course, Map<String, String> learners, List<Report> reports) {
    return take(course, reports, report -> Optional.ofNullable(learners.get(report.userKey())));
  }

  /**
   * Records that events never counted, each for the learner of whom the ledger has it: since then
   * the user's id may lead to somebody else, or to nobody, when learners who were merged are
   * separate again or the other one has come to the course.
   *
   * @param learners who is behind the users' ids, for events that are not in the ledger
   * @param voidings about items of this course only
   * @return how many lines the ledger grew by
   * @throws IllegalArgumentException as when anything else is recorded
   */
  @Transactional
  public int takeBack(Course course, Map<String, String> learners, List<Voiding> voidings) {
    if (voidings.isEmpty()) {
      return 0;
    }
    Map<String, String> known = tables.voided().learners(voidings);
    return take(
        course,
        voidings.stream().map(Voiding::report).toList(),
        report ->
            Optional.ofNullable(known.get(report.source().eventId()))
                .or(() -> Optional.ofNullable(learners.get(report.userKey()))));
  }

  private int take(
      Course course, List<Report> reports, Function<Report, Optional<String>> learners) {
    if (reports.isEmpty()) {
      return 0;
    }
    if (reports.size() > MOST_REPORTS) {
      throw new IllegalArgumentException("Too many reports at once: " + reports.size());
    }
    tables
        .owners()
        .requireAllOf(course, reports.stream().map(Report::itemId).collect(Collectors.toSet()));
    tables.leftovers().refuse(course, reports);
    List<Outcome> outcomes = new ArrayList<>();
    List<Report> strangers = new ArrayList<>();
    for (Report report : takeable(reports)) {
      learners
          .apply(report)
          .ifPresentOrElse(
              learnerId -> outcomes.add(outcome(course, report, learnerId)),
              () -> strangers.add(report));
    }
    tables.leftovers().park(course, strangers);
    return append(course, outcomes);
  }

  /** Each event once, in the order of event ids, in which every node locks them. */
  private static Collection<Report> takeable(List<Report> reports) {
    return reports.stream()
        .filter(report -> Leftovers.reason(report).isEmpty())
        .sorted(Comparator.comparing(Report::source, Source.ORDER))
        .collect(
            Collectors.toMap(
                report -> List.of(report.source().channel(), report.source().eventId()),
                Function.identity(),
                (first, again) -> first,
                LinkedHashMap::new))
        .values();
  }

  private Outcome outcome(Course course, Report report, String learnerId) {
    return new Outcome(
        ids.newId(),
        course,
        report.itemId(),
        learnerId,
        report.userKey(),
        report.source(),
        report.finding(),
        report.occurredAt().truncatedTo(ChronoUnit.MICROS),
        report.receivedAt().truncatedTo(ChronoUnit.MICROS));
  }

  private int append(Course course, List<Outcome> outcomes) {
    if (outcomes.isEmpty()) {
      return 0;
    }
    Set<String> added = tables.ledger().append(outcomes);
    List<Outcome> fresh = outcomes.stream().filter(line -> added.contains(line.id())).toList();
    if (!fresh.isEmpty()) {
      advance(course, fresh);
    }
    return fresh.size();
  }

  private void advance(Course course, List<Outcome> fresh) {
    List<Standing> newest = newest(fresh).stream().map(Outcome::standing).toList();
    Set<String> hold = tables.standings().advance(course, newest);
    Map<List<String>, Standing> changed = new LinkedHashMap<>();
    Stream.concat(
            newest.stream().filter(line -> hold.contains(line.outcomeId())),
            tables.voided().holdAgain(course, fresh).stream())
        .forEach(held -> changed.put(List.of(held.learnerId(), held.itemId()), held));
    if (!changed.isEmpty()) {
      tables.changes().leave(changed.values().stream().map(held -> change(course, held)).toList());
      bell.fire(new WorkWaiting(NEXT_STAGE));
    }
  }

  /** Of each learner in each item the latest, in the order in which every node locks them. */
  private static List<Outcome> newest(List<Outcome> outcomes) {
    return outcomes.stream()
        .collect(
            Collectors.toMap(
                line -> List.of(line.itemId(), line.learnerId()),
                Function.identity(),
                (a, b) -> b.standing().isAfter(a.standing()) ? b : a))
        .values()
        .stream()
        .sorted(Comparator.comparing(Outcome::itemId).thenComparing(Outcome::learnerId))
        .toList();
  }

  private StandingChange change(Course course, Standing held) {
    return new StandingChange(
        ids.newId(), course.tenantId(), course.contextId(), held.learnerId(), held.itemId());
  }
}
