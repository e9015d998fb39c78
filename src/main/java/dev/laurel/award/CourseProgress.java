package dev.laurel.award;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.CurrentStandings;
import dev.laurel.achievement.Participant;
import dev.laurel.achievement.Participants;
import dev.laurel.achievement.Verdict;
import dev.laurel.grading.Course;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has earned what in a course, and what is missing. */
@Singleton
public class CourseProgress {

  /**
   * One learner and one badge.
   *
   * @param achievement the badge
   * @param award when it was earned
   * @param verdict what the rule says now
   */
  public record Cell(Achievement achievement, Optional<Award> award, Verdict verdict) {}

  /**
   * One learner.
   *
   * @param learner who
   * @param cells one for each badge, in the order of the badges
   */
  public record Row(Participant learner, List<Cell> cells) {}

  /**
   * The whole course.
   *
   * @param achievements the columns
   * @param rows active learners, and those who left with an award
   */
  public record Table(List<Achievement> achievements, List<Row> rows) {}

  private final Achievements achievements;
  private final Participants participants;
  private final CurrentStandings currentStandings;
  private final Awards awards;

  @Inject
  CourseProgress(
      Achievements achievements,
      Participants participants,
      CurrentStandings currentStandings,
      Awards awards) {
    this.achievements = achievements;
    this.participants = participants;
    this.currentStandings = currentStandings;
    this.awards = awards;
  }

  /** For those who teach. */
  public Table table(Course course) {
    List<Achievement> columns = columns(course);
    CurrentStandings.Views views = currentStandings.ofItems(items(columns));
    Map<String, Map<String, Award>> held = byLearner(awards.ofContext(course.contextId()));
    List<Row> rows =
        participants.of(course.contextId()).stream()
            .filter(Participant::learns)
            .filter(person -> person.active() || held.containsKey(person.learnerId()))
            .map(person -> row(person, columns, views, held))
            .toList();
    return new Table(columns, rows);
  }

  /** For one learner: earned badges, and those that can be earned. */
  public List<Cell> of(Course course, String learnerId) {
    List<Achievement> columns = columns(course);
    CurrentStandings.Views views = currentStandings.of(Set.of(learnerId), items(columns));
    Map<String, Award> own =
        byLearner(awards.of(course.contextId(), learnerId)).getOrDefault(learnerId, Map.of());
    return columns.stream()
        .map(column -> cell(column, learnerId, views, own))
        .filter(cell -> cell.award().isPresent() || !cell.achievement().paused())
        .toList();
  }

  private List<Achievement> columns(Course course) {
    return achievements.ofContext(course.contextId()).stream()
        .filter(achievement -> achievement.tenantId().equals(course.tenantId()))
        .toList();
  }

  private static Row row(
      Participant person,
      List<Achievement> columns,
      CurrentStandings.Views views,
      Map<String, Map<String, Award>> held) {
    Map<String, Award> own = held.getOrDefault(person.learnerId(), Map.of());
    return new Row(
        person,
        columns.stream().map(column -> cell(column, person.learnerId(), views, own)).toList());
  }

  private static Cell cell(
      Achievement achievement,
      String learnerId,
      CurrentStandings.Views views,
      Map<String, Award> own) {
    return new Cell(
        achievement,
        Optional.ofNullable(own.get(achievement.id())),
        achievement.requirement().check(views.of(learnerId)));
  }

  private static Map<String, Map<String, Award>> byLearner(List<Award> awards) {
    Map<String, Map<String, Award>> byLearner = new HashMap<>();
    for (Award award : awards) {
      byLearner
          .computeIfAbsent(award.learnerId(), id -> new HashMap<>())
          .put(award.achievementId(), award);
    }
    return byLearner;
  }

  private static Set<String> items(List<Achievement> achievements) {
    return achievements.stream()
        .flatMap(achievement -> achievement.requirement().itemIds().stream())
        .collect(Collectors.toSet());
  }
}
