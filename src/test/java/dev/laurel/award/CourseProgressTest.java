package dev.laurel.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Participant;
import dev.laurel.achievement.Verdict;
import dev.laurel.grading.Course;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseProgressTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Course course = workshop.course;

  @Test
  void shows_who_has_what_and_what_is_missing() {
    Award award = workshop.earned();
    List<Participant> people =
        List.of(
            new Participant("ada", "Name of ada", true, true),
            new Participant("bob", "Name of bob", true, true),
            new Participant("teacher", "Name of teacher", false, true),
            new Participant("dan", "Dan", true, false));
    CourseProgress progress =
        new CourseProgress(
            workshop.badges.achievements(),
            contextId -> people,
            workshop.badges.standings(),
            workshop.awards,
            workshop.roster.merges());
    CourseProgress.Table table = progress.table(course);
    assertThat(table.rows())
        .extracting(row -> row.learner().learnerId())
        .containsExactly("ada", "bob");
    assertThat(table.rows().getFirst().cells().getFirst().award()).contains(award);
    assertThat(table.rows().get(1).cells().getFirst().verdict()).isInstanceOf(Verdict.NotYet.class);
    assertThat(progress.of(course, "ada").getFirst().award()).contains(award);
    assertThat(progress.of(course, "bob").getFirst().award()).isEmpty();
    Course otherTenant = new Course(workshop.world.ids.newId(), course.contextId());
    assertThat(progress.table(otherTenant).achievements()).isEmpty();
    assertThat(progress.of(otherTenant, "ada")).isEmpty();
  }
}
