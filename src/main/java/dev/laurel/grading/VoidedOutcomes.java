package dev.laurel.grading;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets hold again what held before something that was taken back. {@link Standings#advance} lets
 * later lines hold and never looks back; here the lines of a place are read and the newest that
 * nobody took back holds; as many statements for many places as for one.
 */
final class VoidedOutcomes {

  private final Outcomes ledger;
  private final Standings standings;

  VoidedOutcomes(Outcomes ledger, Standings standings) {
    this.ledger = ledger;
    this.standings = standings;
  }

  /** Whose the events are that are taken back, as far as they are known, by the voidings' ids. */
  Map<String, String> learners(Collection<Voiding> voidings) {
    Map<String, String> learners = new HashMap<>();
    ledger
        .learners(Voiding.CHANNEL, voidings.stream().map(one -> one.voided().eventId()).toList())
        .forEach((event, learner) -> learners.put(Voiding.idOf(event), learner));
    return learners;
  }

  /**
   * Call it after the standings of these lines were advanced: that has locked them, so of two nodes
   * that bring an event and its voiding at once the second sees what the first has brought. Other
   * places of these learners and items are read along, and left alone: nothing has locked them.
   *
   * @param fresh lines that were just added
   * @return one line, of what holds now, for each place where it is another
   */
  List<Standing> holdAgain(Course course, Collection<Outcome> fresh) {
    Set<Place> touched = touched(fresh);
    if (touched.isEmpty()) {
      return List.of();
    }
    Set<String> learners = touched.stream().map(Place::learnerId).collect(Collectors.toSet());
    Set<String> items = touched.stream().map(Place::itemId).collect(Collectors.toSet());
    Set<String> held =
        standings.of(learners, items).stream().map(Standing::outcomeId).collect(Collectors.toSet());
    List<Standing> again =
        ledger.of(learners, items).stream()
            .collect(Collectors.groupingBy(Place::of))
            .entrySet()
            .stream()
            .filter(place -> touched.contains(place.getKey()))
            .flatMap(place -> Voiding.holding(place.getValue()).stream())
            .filter(holding -> !held.contains(holding.outcomeId()))
            .sorted(Comparator.comparing(Standing::itemId).thenComparing(Standing::learnerId))
            .toList();
    if (!again.isEmpty()) {
      standings.replace(course, again);
    }
    return again;
  }

  /** The places where something was taken back now, or came after its voiding. */
  private Set<Place> touched(Collection<Outcome> fresh) {
    List<Outcome> possible = fresh.stream().filter(Voiding::isPossible).toList();
    if (possible.isEmpty()) {
      return Set.of();
    }
    Set<String> voidings =
        ledger
            .learners(
                Voiding.CHANNEL,
                possible.stream().map(line -> Voiding.idOf(line.source().eventId())).toList())
            .keySet();
    return possible.stream()
        .filter(
            line -> Voiding.isOne(line) || voidings.contains(Voiding.idOf(line.source().eventId())))
        .map(Place::of)
        .collect(Collectors.toSet());
  }

  /** One learner in one item. */
  private record Place(String itemId, String learnerId) {

    static Place of(Outcome line) {
      return new Place(line.itemId(), line.learnerId());
    }
  }
}
