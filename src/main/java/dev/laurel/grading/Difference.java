package dev.laurel.grading;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
      if (before != null && before.score().isPresent()) {
        reports.add(report(key, Optional.empty(), justAfter(before), before));
      }
    }
    return reports;
  }

  private Report report(
      String userKey, Optional<Score> score, Instant at, @Nullable Standing before) {
    return new Report(
        Channel.AGS_RESULT,
        eventId(userKey, score, at, before),
        item.id(),
        userKey,
        score,
        at,
        now);
  }

  private @Nullable Standing standing(String userKey) {
    @Nullable String learnerId = learners.get(userKey);
    return learnerId == null ? null : held.get(learnerId);
  }

  /**
   * When it happened: as the LMS says, else the time of reading. A grade taken away without a time
   * counts from just after the grade, so that a clock ahead of the LMS never hides its next grade;
   * and an old grade that comes back (a learner let in again) counts from just after it went.
   */
  private Instant at(LmsResult result, @Nullable Standing before) {
    if (before != null && before.score().isEmpty() && !isAfter(result, before)) {
      return justAfter(before);
    }
    if (result.timestamp().isPresent()) {
      return result.timestamp().get();
    }
    return result.score().isEmpty() && before != null ? justAfter(before) : now;
  }

  private boolean isAfter(LmsResult result, Standing before) {
    return result.timestamp().orElse(now).isAfter(before.occurredAt());
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
