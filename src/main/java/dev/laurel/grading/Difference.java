package dev.laurel.grading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reading of an item tells that was not known: reports only for results that differ from
 * what holds. Reading the same results twice gives the same event ids, so nothing is recorded
 * twice.
 */
final class Difference {

  /** A list of results takes less time than this to come. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  private final GradedItem item;
  private final Map<String, String> learners;
  private final Map<String, Standing> held;
  private final Instant now;

  Difference(GradedItem item, Map<String, String> learners, List<Standing> held, Instant now) {
    this.item = item;
    this.learners = learners;
    this.held = held.stream().collect(Collectors.toMap(Standing::learnerId, Function.identity()));
    this.now = now;
  }

  List<Report> reports(List<LmsResult> results) {
    Map<String, LmsResult> byUser = new LinkedHashMap<>();
    results.stream()
        .filter(Difference::isSane)
        .forEach(result -> byUser.put(result.userKey(), result));
    List<Report> reports = new ArrayList<>();
    byUser.values().forEach(result -> report(result).ifPresent(reports::add));
    reports.addAll(vanished(byUser.keySet()));
    return reports;
  }

  private Optional<Report> report(LmsResult result) {
    @Nullable Standing before = standing(result.userKey());
    if (before != null && mayBeStale(before)) {
      return Optional.empty();
    }
    Optional<Score> score = result.score().map(given -> new Score(given, maximum(result)));
    if (before == null) {
      return score.map(some -> report(result.userKey(), score, at(result, before), before));
    }
    boolean newer = result.timestamp().map(time -> time.isAfter(before.occurredAt())).orElse(false);
    if (score.equals(before.score()) && (!newer || score.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(report(result.userKey(), score, at(result, before), before));
  }

  /** A complete list without a learner who had a grade: Moodle drops cleared grades so. */
  private List<Report> vanished(Set<String> listed) {
    Set<String> keys = new HashSet<>(learners.keySet());
    keys.removeAll(listed);
    List<Report> reports = new ArrayList<>();
    for (String key : keys) {
      @Nullable Standing before = standing(key);
      if (before != null && before.score().isPresent() && !mayBeStale(before)) {
        reports.add(report(key, Optional.empty(), justAfter(before), before));
      }
    }
    return reports;
  }

  private Report report(
      String userKey, Optional<Score> score, Instant at, @Nullable Standing before) {
    Source source = new Source(Channel.AGS_RESULT, eventId(userKey, score, at, before), "");
    return new Report(source, item.id(), userKey, Finding.grade(score), at, now);
  }

  private @Nullable Standing standing(String userKey) {
    @Nullable String learnerId = learners.get(userKey);
    return learnerId == null ? null : held.get(learnerId);
  }

  /**
   * Whether another channel told of this learner while the list was perhaps on its way: the next
   * reading will show whether the LMS really says something else.
   */
  private boolean mayBeStale(Standing before) {
    boolean heardElsewhere = before.source().channel() != Channel.AGS_RESULT;
    return heardElsewhere && before.receivedAt().plus(ON_ITS_WAY).isAfter(now);
  }

  /**
   * When it happened: as the LMS says, else the time of reading. What the LMS says now holds now:
   * where its time is not after what held, it counts from just after that, so that a clock ahead of
   * the LMS never hides its next grade, two grades of one second are told apart, and an old grade
   * that comes back (a learner let in again, an override taken away) counts again.
   */
  private Instant at(LmsResult result, @Nullable Standing before) {
    boolean toldNow = result.timestamp().isEmpty() && result.score().isPresent();
    Instant said =
        toldNow || before == null ? result.timestamp().orElse(now) : said(result, before);
    return before == null || said.isAfter(before.occurredAt()) ? said : justAfter(before);
  }

  private static Instant said(LmsResult result, Standing before) {
    return result.timestamp().orElseGet(() -> justAfter(before));
  }

  /** A number that no gradebook means, such as 1e400, says nothing. */
  private static boolean isSane(LmsResult result) {
    return result.score().map(Score::isSane).orElse(true)
        && result.maximum().map(Score::isSane).orElse(true);
  }

  private static Instant justAfter(Standing before) {
    return before.occurredAt().plusNanos(1_000);
  }

  /**
   * What the score is out of. Where the result and its item disagree, the reading that gives less
   * counts, so that nobody is awarded on a contradiction; up to 1 out of 1 is the normalised form
   * (AGS 2.0, section 3.3.4).
   */
  private BigDecimal maximum(LmsResult result) {
    BigDecimal stated = result.maximum().orElse(item.scoreMaximum());
    boolean normalised =
        stated.compareTo(BigDecimal.ONE) == 0
            && result.score().filter(given -> given.compareTo(BigDecimal.ONE) <= 0).isPresent();
    return normalised ? stated : stated.max(item.scoreMaximum());
  }

  /**
   * Without a time of its own, or at the very time of what it replaces, an event is told from an
   * earlier equal one (80, then 90, then 80 again) by what it replaces.
   */
  private String eventId(
      String userKey, Optional<Score> score, Instant at, @Nullable Standing before) {
    boolean ownTime = !at.equals(now) && (before == null || at.isAfter(before.occurredAt()));
    String replaces = before == null ? "nothing" : before.outcomeId();
    return sha256(
        List.of(
            item.url(),
            userKey,
            score.map(some -> some.given().toPlainString()).orElse("none"),
            score.map(some -> some.maximum().toPlainString()).orElse("none"),
            ownTime ? at.toString() : "after " + replaces));
  }

  private static String sha256(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
