package dev.laurel.award;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.CurrentStandings;
import dev.laurel.achievement.Participant;
import dev.laurel.achievement.Participants;
import dev.laurel.achievement.Verdict;
import dev.laurel.grading.Course;
import dev.laurel.roster.LearnerMerges;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
  private final LearnerMerges merges;

  @Inject
  CourseProgress(
      Achievements achievements,
      Participants participants,
      CurrentStandings currentStandings,
      Awards awards,
      LearnerMerges merges) {
    this.achievements = achievements;
    this.participants = participants;
    this.currentStandings = currentStandings;
    this.awards = awards;
    this.merges = merges;
  }

  /** For those who teach. */
  public Table table(Course course) {
    List<Achievement> columns = columns(course);
    CurrentStandings.Views views = currentStandings.ofItems(items(columns));
    Map<String, List<Award>> held =
        awards.ofContext(course.contextId()).stream()
            .collect(Collectors.groupingBy(Award::learnerId));
    List<Row> rows =
        participants.of(course.contextId()).stream()
            .filter(Participant::learns)
            .filter(person -> person.active() || !held(person, held).isEmpty())
            .map(person -> new Row(person, cells(person.ids(), columns, views, held(person, held))))
            .toList();
    return new Table(columns, rows);
  }

  /**
   * For one learner: earned badges, and those that can be earned.
   *
   * @param learnerId any learner that the person is
   */
  public List<Cell> of(Course course, String learnerId) {
    List<Achievement> columns = columns(course);
    Set<String> ids = merges.idsOf(learnerId);
    CurrentStandings.Views views = currentStandings.of(ids, items(columns));
    return cells(ids, columns, views, awards.of(course.contextId(), ids)).stream()
        .filter(cell -> cell.award().isPresent() || !cell.achievement().paused())
        .toList();
  }

  private List<Achievement> columns(Course course) {
    return achievements.ofContext(course.contextId()).stream()
        .filter(achievement -> achievement.tenantId().equals(course.tenantId()))
        .toList();
  }

  private static List<Award> held(Participant person, Map<String, List<Award>> held) {
    return person.ids().stream().flatMap(id -> held.getOrDefault(id, List.of()).stream()).toList();
  }

  private static List<Cell> cells(
      Set<String> learnerIds,
      List<Achievement> columns,
      CurrentStandings.Views views,
      List<Award> own) {
    Map<String, List<Award>> byBadge =
        own.stream().collect(Collectors.groupingBy(Award::achievementId));
    return columns.stream()
        .map(
            column ->
                new Cell(
                    column,
                    Award.shown(byBadge.getOrDefault(column.id(), List.of())),
                    column.requirement().check(views.of(learnerIds))))
        .toList();
  }

  private static Set<String> items(List<Achievement> achievements) {
    return achievements.stream()
        .flatMap(achievement -> achievement.requirement().itemIds().stream())
        .collect(Collectors.toSet());
  }
}
