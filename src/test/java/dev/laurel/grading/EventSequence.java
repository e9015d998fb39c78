package dev.laurel.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Random events about three learners in two items: several channels for one item, which may give
 * the same id to different events, ties, clears, grades that are pending or hidden, some from the
 * future, some that are taken back; and how they may arrive: repeated, reordered, a week late, in
 * batches, and before one of the learners is known.
 *
 * @param events each once
 * @param batches as they arrive
 * @param unknown how many batches come before the third learner is known
 */
public record EventSequence(List<Report> events, List<List<Report>> batches, int unknown) {

  public static final Map<String, String> LEARNERS = Map.of("1", "ada", "2", "bob", "3", "cid");

  private static final String LATE = "3";
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  /** A sequence that the seed decides; event ids begin with the salt. */
  public static EventSequence of(Random random, String salt, List<GradedItem> items) {
    Map<String, Report> events = new LinkedHashMap<>();
    for (int i = 1 + random.nextInt(14); i > 0; i--) {
      Report event = event(random, salt + random.nextInt(20), items);
      events.putIfAbsent(event.source().channel() + event.source().eventId(), event);
    }
    List.copyOf(events.values()).stream()
        .filter(event -> event.source().channel() == Channel.XAPI && random.nextInt(3) > 0)
        .forEach(event -> events.put("voiding " + event.source().eventId(), voiding(event)));
    List<Report> once = List.copyOf(events.values());
    List<List<Report>> batches = arriving(random, once);
    return new EventSequence(once, batches, random.nextInt(1 + batches.size()));
  }

  /** Who is known when the batch of this number arrives; all from the one after the last on. */
  public Map<String, String> known(int batch, Map<String, String> learners) {
    Map<String, String> known = new HashMap<>(learners);
    if (batch < unknown) {
      known.remove(LATE);
    }
    return known;
  }

  private static Report voiding(Report event) {
    return Voiding.of(
            event.source(),
            "",
            event.itemId(),
            event.userKey(),
            event.finding().kind(),
            event.receivedAt())
        .report();
  }

  private static Report event(Random random, String id, List<GradedItem> items) {
    List<Channel> channels = new ArrayList<>(List.of(Channel.values()));
    channels.addAll(Collections.nCopies(channels.size() / 2, Channel.XAPI));
    boolean future = random.nextInt(20) == 0;
    Instant at = START.plusSeconds(random.nextInt(5)).plus(future ? 30 : 0, ChronoUnit.DAYS);
    Instant heard = START.plusSeconds(100).plus(random.nextInt(8), ChronoUnit.DAYS);
    return new Report(
        new Source(channels.get(random.nextInt(channels.size())), id, ""),
        items.get(random.nextInt(items.size())).id(),
        String.valueOf(1 + random.nextInt(3)),
        finding(random),
        at,
        heard);
  }

  private static Finding finding(Random random) {
    Finding.State state = Finding.State.values()[random.nextInt(Finding.State.values().length)];
    Finding.Kind kind = Finding.Kind.values()[random.nextInt(Finding.Kind.values().length)];
    boolean without =
        state == Finding.State.CLEARED || (state == Finding.State.PENDING && random.nextBoolean());
    Optional<Score> score =
        without
            ? Optional.empty()
            : Optional.of(new Score(BigDecimal.valueOf(random.nextInt(101)), BigDecimal.TEN));
    return new Finding(kind, state, score);
  }

  private static List<List<Report>> arriving(Random random, List<Report> events) {
    List<Report> all = new ArrayList<>(events);
    for (int i = 0; i < events.size() / 2; i++) {
      all.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(all, random);
    List<List<Report>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); ) {
      int to = Math.min(all.size(), from + 1 + random.nextInt(6));
      batches.add(List.copyOf(all.subList(from, to)));
      from = to;
    }
    return batches;
  }
}
