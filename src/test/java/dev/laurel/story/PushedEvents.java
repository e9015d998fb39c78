package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The other end of the Score service: what it sent, what was acknowledged, and what must come of
 * it. What was not answered is sent again, as any client would.
 */
final class PushedEvents {

  private static final int SENDERS = 4;
  private static final int ACKNOWLEDGED = 204;
  private static final int OLDER = 409;

  private final ScoreScript script;
  private final String item;
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(86_400);
  private final BlockingQueue<Event> unanswered = new LinkedBlockingQueue<>();
  private final Set<Event> acknowledged = ConcurrentHashMap.newKeySet();
  private final Map<String, Event> latest = new HashMap<>();
  private int number;

  PushedEvents(ScoreScript script, String item) {
    this.script = script;
    this.item = item;
  }

  /** No two about one learner are of one moment. */
  record Event(String userId, int points, Instant at) {}

  /** Something more to be sent. */
  void add(String userId, int points) {
    Event event = new Event(userId, points, start.plusSeconds(number++));
    unanswered.add(event);
    latest.put(userId, event);
  }

  boolean isAllAnswered() {
    return unanswered.isEmpty();
  }

  int acknowledged() {
    return acknowledged.size();
  }

  /** Sends what is not answered from several threads, until it is answered or nobody is there. */
  List<Thread> send() {
    List<Event> all = new ArrayList<>(unanswered);
    BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(all.reversed());
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(Thread.ofVirtual().start(() -> send(waiting)));
    }
    return senders;
  }

  private void send(BlockingQueue<Event> waiting) {
    try {
      for (Event event = waiting.poll(); event != null; event = waiting.poll()) {
        send(event);
      }
    } catch (UncheckedIOException killed) {
      // Whatever has no answer stays unanswered.
      waiting.clear();
    }
  }

  private void send(Event event) {
    int status = script.score(item, event.userId(), event.points(), event.at()).statusCode();
    if (status == ACKNOWLEDGED) {
      acknowledged.add(event);
    }
    if (status == ACKNOWLEDGED || status == OLDER) {
      unanswered.remove(event);
    }
  }

  /** Each acknowledged event once, every other at most once, nothing that was never sent. */
  void requireOnce(Map<Event, Long> ledger) {
    assertThat(ledger.values()).as("lines of the ledger for each event").containsOnly(1L);
    assertThat(ledger.keySet()).as("the ledger").containsAll(acknowledged);
    assertThat(acknowledged).as("acknowledged").containsAll(latest.values());
  }

  /** Points by learner: the latest event holds. */
  Map<String, Integer> standings() {
    Map<String, Integer> standings = new TreeMap<>();
    latest.forEach((userId, event) -> standings.put(userId, event.points()));
    return standings;
  }
}
