package dev.laurel.grading;

import dev.laurel.shared.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Vocabulary of the tests of grading. */
public final class Grades {

  private Grades() {}

  public static Course course(Ids ids) {
    return new Course(ids.newId(), ids.newId());
  }

  public static GradedItem item(Ids ids, Course course, String label) {
    String id = ids.newId();
    return new GradedItem(
        id,
        course.tenantId(),
        course.contextId(),
        Channel.AGS_RESULT,
        "http://lms.example/items/" + id + "/lineitem?type_id=601",
        label,
        new BigDecimal("100"),
        Optional.empty(),
        Optional.empty(),
        false,
        GradedItem.Purpose.INPUT,
        Optional.empty());
  }

  public static Optional<Score> points(String given, String maximum) {
    return Optional.of(new Score(new BigDecimal(given), new BigDecimal(maximum)));
  }

  public static Report report(
      GradedItem item, String userKey, String event, Optional<Score> score, Instant at) {
    return report(item, userKey, event, Finding.grade(score), at);
  }

  public static Report report(
      GradedItem item, String userKey, String event, Finding finding, Instant at) {
    return new Report(source(event), item.id(), userKey, finding, at, at);
  }

  public static Source source(String event) {
    return new Source(Channel.AGS_RESULT, event, "");
  }

  public static LmsResult result(String userKey, String score, String maximum, Instant at) {
    return new LmsResult(
        userKey,
        Optional.of(new BigDecimal(score)),
        Optional.of(new BigDecimal(maximum)),
        Optional.of(at));
  }

  public static LmsResult untimed(String userKey, String score, String maximum) {
    return new LmsResult(
        userKey,
        Optional.of(new BigDecimal(score)),
        Optional.of(new BigDecimal(maximum)),
        Optional.empty());
  }

  public static LmsResult cleared(String userKey) {
    return new LmsResult(userKey, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A course as the roster keeps it. */
  public static dev.laurel.roster.Context context(Course course, String title) {
    return new dev.laurel.roster.Context(
        course.contextId(),
        course.tenantId(),
        "deployment",
        "lms-" + course.contextId(),
        title,
        java.util.Optional.empty(),
        java.util.Optional.empty(),
        java.util.Set.of(),
        true);
  }
}
