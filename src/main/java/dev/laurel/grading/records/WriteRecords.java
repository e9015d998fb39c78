package dev.laurel.grading.records;

import dev.laurel.grading.Finding;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Learners;
import dev.laurel.grading.RecordOutcome;
import dev.laurel.grading.Report;
import dev.laurel.grading.Source;
import dev.laurel.grading.records.Heard.LeftOut;
import dev.laurel.grading.records.Heard.Told;
import dev.laurel.grading.records.Heard.Voids;
import dev.laurel.roster.LearnerKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
   * @param rawHash of the whole message
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
      return new Source(dialect.channel(), RecordDigest.of(parts), rawHash);
    }

    private String mark(Heard heard) {
      return StatementKeys.of(key.course(), heard.id());
    }
  }

  @Transactional
  public void write(Batch batch) {
    Instant now = clock.instant();
    List<Unused> unused = new ArrayList<>();
    batch.all(LeftOut.class).forEach(left -> left.why().ifPresent(unused::add));
    List<StatementMark> used = new ArrayList<>();
    List<Report> reports = new ArrayList<>();
    Map<String, String> known = known(batch);
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
          new StatementMark(
              batch.mark(told), Optional.of(told.content()), false, Optional.of(said)));
      reports.addAll(reports(batch, told, said, now));
    }
    record(batch, known, reports);
    if (batch.dialect() == Dialect.XAPI) {
      remember(batch, used);
      takeBack(batch, now);
    }
    if (!unused.isEmpty()) {
      keys.leftOut(batch.key().id(), new SenderKey.LeftOut(unused.getLast(), now));
    }
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

  private void record(Batch batch, Map<String, String> known, List<Report> reports) {
    for (int from = 0; from < reports.size(); from += RecordOutcome.MOST_REPORTS) {
      int to = Math.min(reports.size(), from + RecordOutcome.MOST_REPORTS);
      recordOutcome.record(batch.key().course(), known, reports.subList(from, to));
    }
  }

  private void remember(Batch batch, List<StatementMark> used) {
    List<StatementMark> all = new ArrayList<>(used);
    for (Voids voids : batch.all(Voids.class)) {
      all.add(
          new StatementMark(
              batch.mark(voids), Optional.of(voids.content()), false, Optional.empty()));
    }
    if (!all.isEmpty()) {
      marks.add(batch.key().course(), all);
    }
  }

  /** What a statement said is cleared, unless something later holds by now. */
  private void takeBack(Batch batch, Instant now) {
    List<String> targets =
        batch.all(Voids.class).stream()
            .map(voids -> StatementKeys.of(batch.key().course(), voids.voided()))
            .distinct()
            .toList();
    if (targets.isEmpty()) {
      return;
    }
    List<Report> reports = new ArrayList<>();
    for (StatementMark mark : marks.of(targets)) {
      mark.said().ifPresent(said -> reports.addAll(cleared(batch, mark.key(), said, now)));
    }
    record(batch, people(batch, reports), reports);
    marks.voided(batch.key().course(), targets);
  }

  private Map<String, String> people(Batch batch, List<Report> reports) {
    List<String> names = reports.stream().map(Report::userKey).distinct().toList();
    return names.isEmpty() ? Map.of() : learners.byKeys(batch.key().course().contextId(), names);
  }

  private static List<Report> cleared(
      Batch batch, String mark, StatementMark.Said said, Instant now) {
    List<Report> reports = new ArrayList<>();
    said.items()
        .forEach(
            (aspect, itemId) ->
                reports.add(
                    new Report(
                        batch.source(mark, aspect.name(), "voided"),
                        itemId,
                        said.userKey(),
                        new Finding(aspect.kind(), Finding.State.CLEARED, Optional.empty()),
                        said.at().plus(1, ChronoUnit.MICROS),
                        now)));
    return reports;
  }
}
