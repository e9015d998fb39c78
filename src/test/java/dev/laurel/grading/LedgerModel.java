package dev.laurel.grading;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the ledger must come to, in a few lines: each event of a channel counts once, and not at all
 * when it is taken back; of the events about one learner in one item the latest holds, and at one
 * moment the one with the greater id. What claims to be of the day after tomorrow never happened.
 */
public final class LedgerModel {

  private final Map<String, Report> events = new HashMap<>();

  /** Hears of an event. */
  public void hear(Report event) {
    if (!event.occurredAt().isAfter(event.receivedAt().plus(Duration.ofDays(1)))) {
      events.putIfAbsent(event.source().eventId() + " of " + event.source().channel(), event);
    }
  }

  private boolean isTakenBack(Report event) {
    return event.source().channel() == Channel.XAPI
        && events.containsKey(Voiding.idOf(event.source().eventId()) + " of XAPI");
  }

  private static Report later(Report one, Report other) {
    return key(one).compareTo(key(other)) > 0 ? one : other;
  }

  private static String key(Report event) {
    return event.occurredAt() + " " + event.source().eventId() + " " + event.source().channel();
  }

  /** Hears of many. */
  public LedgerModel hear(List<Report> all) {
    all.forEach(this::hear);
    return this;
  }

  /** How many lines the ledger has. */
  public int lines() {
    return events.size();
  }

  /** What holds, by `learner in item`. */
  public Map<String, Finding> standings() {
    Map<String, Report> holds = new TreeMap<>();
    events.values().stream()
        .filter(event -> !isTakenBack(event))
        .forEach(e -> holds.merge(e.userKey() + " in " + e.itemId(), e, LedgerModel::later));
    Map<String, Finding> standings = new TreeMap<>();
    holds.forEach((place, event) -> standings.put(place, event.finding()));
    return standings;
  }
}
