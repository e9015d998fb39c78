package dev.laurel.grading.records;

import dev.laurel.grading.Digest;
import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Learners;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.grading.Voiding;
import dev.laurel.grading.records.Heard.LeftOut;
import dev.laurel.grading.records.Heard.Told;
import dev.laurel.grading.records.Heard.Voids;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes one message down in one transaction. */
@Singleton
class WriteRecords {

  private static final Duration FUTURE = Duration.ofDays(1);

  private final Learners learners;
  private final RecordOutcome recordOutcome;
  private final StatementMarks marks;
  private final SenderKeys keys;
  private final Clock clock;

  @Inject
  WriteRecords(
      Learners learners,
      RecordOutcome recordOutcome,
      StatementMarks marks,
      SenderKeys keys,
      Clock clock) {
    this.learners = learners;
    this.recordOutcome = recordOutcome;
    this.marks = marks;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param key with which it came
   * @param rawHash SHA-256 of the whole message
   * @param heard what of it was not known before
   * @param items of all that it tells of
   */
  record Batch(
      SenderKey key,
      Dialect dialect,
      String rawHash,
      List<Heard> heard,
      Map<String, GradedItem> items) {

    private <T extends Heard> List<T> all(Class<T> type) {
      return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Source source(String... parts) {
      return new Source(dialect.channel(), Digest.sha256(List.of(parts)), rawHash);
    }

    private String mark(Heard heard) {
      return StatementKeys.of(key.course(), heard.id());
    }
  }

  /** What of it counts for a learner: the mark that it leaves, and the reports. */
  private record Used(StatementMark mark, List<Report> reports) {}

  /**
   * @throws Problem 409, when a statement came at the same time under an id of this message with
   *     another content
   */
  @Transactional
  public void write(Batch batch) {
    Instant now = clock.instant();
    Map<String, String> known = known(batch);
    List<Unused> unused = new ArrayList<>();
    batch.all(LeftOut.class).forEach(left -> left.why().ifPresent(unused::add));
    List<Used> used = used(batch, known, unused, now);
    Map<String, StatementMark> marks =
        batch.dialect() == Dialect.XAPI ? remembered(batch, used) : Map.of();
    List<Report> reports =
        used.stream()
            .filter(one -> !isVoidedBefore(marks.get(one.mark().key())))
            .flatMap(one -> one.reports().stream())
            .toList();
    inParts(reports, part -> recordOutcome.record(batch.key().course(), known, part));
    takeBack(batch, marks, now);
    if (!unused.isEmpty()) {
      keys.leftOut(batch.key().id(), new SenderKey.LeftOut(unused.getLast(), now));
    }
  }

  private static List<Used> used(
      Batch batch, Map<String, String> known, List<Unused> unused, Instant now) {
    List<Used> used = new ArrayList<>();
    for (Told told : batch.all(Told.class)) {
      Optional<String> userKey = userKey(told.learners(), known);
      if (userKey.isEmpty()) {
        unused.add(Unused.TWO_LEARNERS);
        continue;
      }
      if (told.at().isAfter(now.plus(FUTURE))) {
        unused.add(Unused.FUTURE);
      }
      StatementMark.Said said = said(batch, told, userKey.get());
      used.add(
          new Used(
              StatementMark.of(batch.mark(told), told.content(), Optional.of(said)),
              reports(batch, told, said, now)));
    }
    return used;
  }

  /** A mark without content was left by a voiding that came first. */
  private static boolean isVoidedBefore(@Nullable StatementMark mark) {
    return mark != null && mark.content().isEmpty();
  }

  private Map<String, String> known(Batch batch) {
    List<String> names =
        batch.all(Told.class).stream()
            .flatMap(told -> told.learners().stream())
            .map(LearnerKey::text)
            .distinct()
            .toList();
    return names.isEmpty() ? Map.of() : learners.byKeys(batch.key().course().contextId(), names);
  }

  /** The best name that is known, else the best; none when they belong to two people. */
  private static Optional<String> userKey(List<LearnerKey> names, Map<String, String> known) {
    List<String> found = names.stream().map(LearnerKey::text).filter(known::containsKey).toList();
    if (found.stream().map(known::get).distinct().count() > 1) {
      return Optional.empty();
    }
    return Optional.of(found.isEmpty() ? names.getFirst().text() : found.getFirst());
  }

  private static StatementMark.Said said(Batch batch, Told told, String userKey) {
    Map<Aspect, String> items = new EnumMap<>(Aspect.class);
    for (Aspect aspect : told.says().keySet()) {
      String url = aspect.itemUrl(told.activity().iri());
      items.put(aspect, Objects.requireNonNull(batch.items().get(url)).id());
    }
    return new StatementMark.Said(userKey, told.at(), items);
  }

  private static List<Report> reports(
      Batch batch, Told told, StatementMark.Said said, Instant now) {
    List<Report> reports = new ArrayList<>();
    told.says()
        .forEach(
            (aspect, score) ->
                reports.add(
                    new Report(
                        batch.source(batch.mark(told), aspect.name()),
                        Objects.requireNonNull(said.items().get(aspect)),
                        said.userKey(),
                        new Finding(aspect.kind(), Finding.State.FINAL, Optional.of(score)),
                        said.at(),
                        now)));
    return reports;
  }

  private static <T> void inParts(List<T> all, Consumer<List<T>> work) {
    for (int from = 0; from < all.size(); from += RecordOutcome.MOST_REPORTS) {
      work.accept(all.subList(from, Math.min(all.size(), from + RecordOutcome.MOST_REPORTS)));
    }
  }

  /**
   * Leaves all marks before anything is recorded, and reads them back: a statement and its voiding
   * may come at once on two nodes. Whichever leaves its mark second waits for the first (both write
   * the same row) and then sees what the first has left.
   */
  private Map<String, StatementMark> remembered(Batch batch, List<Used> used) {
    Map<String, StatementMark> ours = new HashMap<>();
    used.forEach(one -> ours.put(one.mark().key(), one.mark()));
    for (Voids voids : batch.all(Voids.class)) {
      String key = batch.mark(voids);
      ours.put(key, StatementMark.of(key, voids.content(), Optional.empty()));
    }
    List<String> targets = targets(batch);
    marks.add(batch.key().course(), ours.values());
    marks.voided(batch.key().course(), targets);
    Set<String> all = new HashSet<>(ours.keySet());
    all.addAll(targets);
    Map<String, StatementMark> now = new HashMap<>();
    marks.of(all).forEach(mark -> now.put(mark.key(), mark));
    StatementMark.requireSame(batch.key().course(), batch.heard(), now);
    return now;
  }

  private static List<String> targets(Batch batch) {
    return batch.all(Voids.class).stream()
        .map(voids -> StatementKeys.of(batch.key().course(), voids.voided()))
        .distinct()
        .toList();
  }

  /** What a statement said counts no more: what is known besides holds. */
  private void takeBack(Batch batch, Map<String, StatementMark> marks, Instant now) {
    List<Voiding> voidings = new ArrayList<>();
    for (String target : targets(batch)) {
      Optional.ofNullable(marks.get(target))
          .flatMap(StatementMark::said)
          .ifPresent(said -> voidings.addAll(voidings(batch, target, said, now)));
    }
    Map<String, String> known = people(batch, voidings);
    inParts(voidings, part -> recordOutcome.takeBack(batch.key().course(), known, part));
  }

  private Map<String, String> people(Batch batch, List<Voiding> voidings) {
    List<String> names =
        voidings.stream().map(voiding -> voiding.report().userKey()).distinct().toList();
    return names.isEmpty() ? Map.of() : learners.byKeys(batch.key().course().contextId(), names);
  }

  private static List<Voiding> voidings(
      Batch batch, String mark, StatementMark.Said said, Instant now) {
    List<Voiding> voidings = new ArrayList<>();
    said.items()
        .forEach(
            (aspect, itemId) ->
                voidings.add(
                    Voiding.of(
                        batch.source(mark, aspect.name()),
                        batch.rawHash(),
                        itemId,
                        said.userKey(),
                        aspect.kind(),
                        now)));
    return voidings;
  }
}
