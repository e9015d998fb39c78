package dev.laurel.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets hold again what held before something that was taken back. {@link Standings#advance} lets
 * later lines hold and never looks back; here the lines of one place are read and the newest that
 * nobody took back holds.
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
   * that bring an event and its voiding at once the second sees what the first has brought.
   *
   * @param fresh lines that were just added
   * @return one line, of what holds now, for each place where it is another
   */
  List<Standing> holdAgain(Course course, Collection<Outcome> fresh) {
    List<Standing> again = new ArrayList<>();
    for (Outcome place : touched(fresh)) {
      List<Standing> held = standings.of(place.learnerId(), Set.of(place.itemId()));
      Voiding.holding(ledger.of(place.learnerId(), place.itemId()))
          .filter(holding -> held.stream().noneMatch(holding::equals))
          .ifPresent(again::add);
    }
    if (!again.isEmpty()) {
      standings.replace(course, again);
    }
    return again;
  }

  /** One line for each place where something was taken back now, or came after its voiding. */
  private Collection<Outcome> touched(Collection<Outcome> fresh) {
    List<Outcome> possible = fresh.stream().filter(Voiding::isPossible).toList();
    if (possible.isEmpty()) {
      return List.of();
    }
    Set<String> voidings =
        ledger
            .learners(
                Voiding.CHANNEL,
                possible.stream().map(line -> Voiding.idOf(line.source().eventId())).toList())
            .keySet();
    Map<List<String>, Outcome> places = new HashMap<>();
    possible.stream()
        .filter(
            line -> Voiding.isOne(line) || voidings.contains(Voiding.idOf(line.source().eventId())))
        .forEach(line -> places.put(List.of(line.itemId(), line.learnerId()), line));
    return places.values();
  }
}
