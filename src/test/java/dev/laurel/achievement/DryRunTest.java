package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Requirement.AllOf;
import dev.laurel.achievement.Requirement.AnyOf;
import dev.laurel.achievement.Requirement.ScoreAtLeast;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.testing.Doors;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an instructor is told that a rule would do, before anybody sees the badge. */
class DryRunTest {

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final Course course = Grades.course(world.ids);
  private final GradedItem quiz = Grades.item(world.ids, course, "Quiz");
  private final GradedItem essay = Grades.item(world.ids, course, "Essay");

  @BeforeEach
  void three_learners_and_a_teacher() {
    world.ports.items().save(List.of(quiz, essay));
    List.of("ada", "bob", "cid", "teacher").forEach(name -> world.lms.know(name, name));
    workshop.readOnce(
        quiz,
        Grades.result("ada", "90", "100", Doors.NOW),
        Grades.result("bob", "40", "100", Doors.NOW),
        Grades.result("teacher", "100", "100", Doors.NOW));
    workshop.readOnce(essay, Grades.result("bob", "85", "100", Doors.NOW));
  }

  private static ScoreAtLeast bar(GradedItem item, String percent) {
    return new ScoreAtLeast(item.id(), new BigDecimal(percent), item.label());
  }

  private DryRun.Count count(Requirement rule, Participant... people) {
    return new DryRun(contextId -> List.of(people), workshop.standings()).count(course, rule);
  }

  private static Participant learner(String name) {
    return new Participant(name, name, true, true);
  }

  private DryRun.Count ofAll(Requirement rule) {
    return count(
        rule,
        learner("ada"),
        learner("bob"),
        learner("cid"),
        new Participant("teacher", "T", false, true));
  }

  @Test
  void learners_without_any_result_are_counted_among_those_who_would_not_earn_it() {
    assertThat(ofAll(bar(quiz, "80"))).isEqualTo(new DryRun.Count(1, 3));
    assertThat(ofAll(bar(quiz, "40"))).isEqualTo(new DryRun.Count(2, 3));
    assertThat(ofAll(bar(quiz, "100"))).isEqualTo(new DryRun.Count(0, 3));
  }

  @Test
  void both_and_either_are_counted_as_they_are_read() {
    List<Requirement> parts = List.of(bar(quiz, "80"), bar(essay, "80"));
    assertThat(ofAll(new AllOf(parts))).isEqualTo(new DryRun.Count(0, 3));
    assertThat(ofAll(new AnyOf(parts))).isEqualTo(new DryRun.Count(2, 3));
  }

  @Test
  void a_course_without_learners_counts_nobody() {
    assertThat(count(bar(quiz, "0"))).isEqualTo(new DryRun.Count(0, 0));
  }

  @Test
  void whoever_left_the_course_counts_neither_way() {
    assertThat(count(bar(quiz, "80"), new Participant("ada", "Ada", true, false)))
        .isEqualTo(new DryRun.Count(0, 0));
  }

  @Test
  void counting_writes_nothing_and_wakes_nobody() {
    List<String> rung = world.bells.rung();
    ofAll(bar(quiz, "0"));
    assertThat(world.bells.rung()).isEqualTo(rung);
    assertThat(workshop.achievements().ofContext(course.contextId())).isEmpty();
    assertThat(workshop.outbox().claim(world.clock.instant(), 9)).isEmpty();
  }

  @Test
  void standings_are_those_of_the_items_and_people_asked_for() {
    assertThat(workshop.standings().ofItems(Set.of(essay.id())).learnerIds())
        .containsExactly("bob");
    CurrentStandings.Views views =
        workshop.standings().of(Set.of("ada", "cid"), Set.of(quiz.id(), essay.id()));
    assertThat(views.learnerIds()).containsExactly("ada");
    assertThat(views.of(Set.of("ada")).in(quiz.id())).isPresent();
    assertThat(views.of(Set.of("ada")).in(essay.id())).isEmpty();
    assertThat(views.of(Set.of("bob")).in(quiz.id())).as("was not asked for").isEmpty();
    assertThat(views.of(Set.of("cid")).canBeRead(quiz.id())).isTrue();
    assertThat(views.of(Set.of("cid")).canBeRead("unknown")).isFalse();
  }
}
