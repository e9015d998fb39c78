package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The tool writes a score (AGS 3.4). Time is kept in whole seconds: a score that is not at least
 * one second newer than the cell is refused with 409, and one that is not final empties the cell.
 */
final class ScoresCall implements Call {

  private static final Pattern PATH =
      Pattern.compile("/(\\d{1,18})/lineitems/(\\d{1,18})/lineitem/scores");
  private static final String TYPE = "application/vnd.ims.lis.v1.score+json";
  private static final String FINAL = "FullyGraded";

  private final School school;

  ScoresCall(School school) {
    this.school = school;
  }

  @Override
  public Pattern path() {
    return PATH;
  }

  @Override
  public List<String> formats() {
    return List.of(TYPE);
  }

  @Override
  public Set<String> methods() {
    return Set.of("POST");
  }

  @Override
  public List<String> scopes(ServiceRequest request) {
    return List.of(Scopes.SCORE);
  }

  @Override
  public boolean takesWildcard() {
    return true;
  }

  @Override
  public ServiceAnswer answer(ServiceRequest request, MatchResult path, Tool tool)
      throws CallRefused {
    GradeItem item = LineItems.require(school, path, tool, true);
    Optional<Score> score = PhpJson.read(request.body()).flatMap(ScoresCall::score);
    if (score.isEmpty()
        || school.people().find(score.get().userId()).filter(Person::learner).isEmpty()) {
      return ServiceAnswer.of(400, TYPE, "[]");
    }
    return write(score.get(), item)
        ? ServiceAnswer.of(200, TYPE, "")
        : ServiceAnswer.of(409, TYPE, "[]");
  }

  private boolean write(Score score, GradeItem item) {
    Optional<Grade> cell = school.gradebook().grade(item.id(), score.userId());
    Optional<Instant> last = cell.flatMap(Grade::timeModified);
    if (last.filter(time -> !score.time().isAfter(time)).isPresent()) {
      return false;
    }
    boolean teacherWins = item.kind() == GradeItem.Kind.ACTIVITY;
    if (cell.filter(grade -> teacherWins && grade.overridden()).isEmpty()) {
      school.gradebook().save(List.of(score.in(item)));
    }
    return true;
  }

  private static Optional<Score> score(JsonNode json) {
    String userId = json.path("userId").asText("");
    Optional<Instant> time = time(json.path("timestamp"));
    boolean given = json.path("scoreGiven").isNumber();
    boolean measured = json.path("scoreMaximum").isNumber() && maximum(json).signum() > 0;
    boolean whole =
        !json.path("activityProgress").asText("").isEmpty()
            && !json.path("gradingProgress").asText("").isEmpty();
    if (userId.isEmpty() || time.isEmpty() || !whole || (given && !measured)) {
      return Optional.empty();
    }
    boolean counts = given && json.path("gradingProgress").asText("").equals(FINAL);
    return Optional.of(
        new Score(
            userId,
            counts ? Optional.of(share(json)) : Optional.empty(),
            json.path("comment").asText(""),
            time.get()));
  }

  private static BigDecimal maximum(JsonNode json) {
    return json.path("scoreMaximum").decimalValue();
  }

  private static BigDecimal share(JsonNode json) {
    return json.path("scoreGiven").decimalValue().divide(maximum(json), MathContext.DECIMAL64);
  }

  private static Optional<Instant> time(JsonNode json) {
    if (!json.isTextual()) {
      return Optional.empty();
    }
    try {
      Instant time = OffsetDateTime.parse(json.textValue()).toInstant();
      return Optional.of(time.truncatedTo(ChronoUnit.SECONDS));
    } catch (DateTimeException notIso) {
      return Optional.empty();
    }
  }

  /**
   * @param share of the maximum; absent empties the cell
   */
  private record Score(String userId, Optional<BigDecimal> share, String comment, Instant time) {

    /** Scaled to the column and held between 0 and its maximum. */
    Grade in(GradeItem item) {
      Optional<BigDecimal> points =
          share.map(
              part ->
                  part.multiply(item.maximum())
                      .max(BigDecimal.ZERO)
                      .min(item.maximum())
                      .setScale(5, RoundingMode.HALF_UP));
      // Emptied without a word, the cell loses its time too, and the tool sees no result at all.
      boolean trace = points.isPresent() || !comment.isEmpty();
      Optional<Instant> modified = trace ? Optional.of(time) : Optional.empty();
      return new Grade(item.id(), userId, points, comment, modified, false);
    }
  }
}
