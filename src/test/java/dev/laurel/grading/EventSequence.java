package dev.laurel.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Random events about three learners in two items: several channels for one item, ties, clears,
 * grades that are pending or hidden; and how they may arrive: repeated, reordered, in batches.
 *
 * @param events each once
 * @param batches as they arrive
 */
public record EventSequence(List<Report> events, List<List<Report>> batches) {

  public static final Map<String, String> LEARNERS = Map.of("1", "ada", "2", "bob", "3", "cid");

  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  /** A sequence that the seed decides; event ids begin with the salt. */
  public static EventSequence of(Random random, String salt, List<GradedItem> items) {
    List<Report> events =
        IntStream.range(0, 1 + random.nextInt(14))
            .mapToObj(number -> event(random, salt + number, items))
            .toList();
    return new EventSequence(events, arriving(random, events));
  }

  private static Report event(Random random, String id, List<GradedItem> items) {
    Channel[] channels = Channel.values();
    Instant at = START.plusSeconds(random.nextInt(5));
    return new Report(
        new Source(channels[random.nextInt(channels.length)], id, ""),
        items.get(random.nextInt(items.size())).id(),
        String.valueOf(1 + random.nextInt(3)),
        finding(random),
        at,
        START.plusSeconds(100));
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
