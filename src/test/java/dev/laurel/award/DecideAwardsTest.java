package dev.laurel.award;

import static dev.laurel.grading.Grades.cleared;
import static dev.laurel.grading.Grades.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.AchievementWorkshop;
import dev.laurel.achievement.Participant;
import dev.laurel.achievement.Verdict;
import dev.laurel.achievement.VerdictJson;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsResult;
import dev.laurel.grading.StandingChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideAwardsTest {

  private final Listening world = new Listening();
  private final List<Participant> people = new ArrayList<>();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final MemoryAwards awards = new MemoryAwards();
  private boolean rosterBroken;
  private final DecideAwards decideAwards =
      new DecideAwards(
          new DecideWaiting(
              world.ports.changes(),
              workshop.outbox(),
              workshop.achievements(),
              new Decisions(
                  workshop.standings(), this::people, awards, world.ids, world.clock, world.bells),
              world.clock));
  private final Course course = Grades.course(world.ids);
  private final GradedItem item = Grades.item(world.ids, course, "Final");

  @BeforeEach
  void enrol() {
    world.ports.items().save(List.of(item));
    world.lms.list(
        course.contextId(),
        new ListedItem(
            item.url(), item.label(), item.scoreMaximum(), Optional.empty(), Optional.empty()));
    join("1003", "ada", true);
    join("1004", "bob", true);
    join("1001", "teacher", false);
  }

  private List<Participant> people(String contextId) {
    if (rosterBroken && contextId.equals(course.contextId())) {
      throw new IllegalStateException("the roster of this course is broken");
    }
    return people;
  }

  private void join(String key, String learnerId, boolean learns) {
    world.lms.know(key, learnerId);
    people.add(new Participant(learnerId, "Name of " + learnerId, learns, true));
  }

  private Achievement publish(String name, String percent) {
    return workshop.publish(course, name, item, percent);
  }

  private void hear(LmsResult... results) {
    world.lms.grade(item, results);
    world.clock.forward(Duration.ofMinutes(1));
    world.checkNow.check(course);
  }

  private LmsResult graded(String key, String score) {
    return result(key, score, "100", world.clock.instant());
  }

  private void decide() {
    while (decideAwards.runBatch() > 0) {
      world.clock.forward(Duration.ofMillis(1));
    }
  }

  private List<Award> held() {
    return awards.ofContext(course.contextId());
  }

  @Test
  void grants_what_is_met_with_the_verdict_that_it_rests_on() {
    Achievement badge = publish("Expert", "80");
    hear(graded("1003", "80"), graded("1004", "79.999"));
    decide();
    assertThat(held()).hasSize(1);
    Award award = held().getFirst();
    assertThat(award.learnerId()).isEqualTo("ada");
    assertThat(award.recipientName()).isEqualTo("Name of ada");
    assertThat(award.achievementId()).isEqualTo(badge.id());
    assertThat(award.achievementVersion()).isEqualTo(1);
    assertThat(award.tenantId()).isEqualTo(course.tenantId());
    assertThat(award.state()).isEqualTo(Award.State.OFFERED);
    assertThat(VerdictJson.read(award.verdictJson())).isInstanceOf(Verdict.Met.class);
    assertThat(awards.granted()).containsExactly(award.id());
    assertThat(world.bells.rung()).contains("issue-credentials");
  }

  @Test
  void deciding_twice_changes_nothing() {
    publish("Expert", "80");
    hear(graded("1003", "90"));
    decide();
    List<Award> before = held();
    world
        .ports
        .changes()
        .leave(
            List.of(
                new StandingChange(
                    world.ids.newId(), course.tenantId(), course.contextId(), "ada", item.id())));
    decide();
    assertThat(held()).isEqualTo(before);
  }

  @Test
  void never_grants_to_those_who_teach() {
    publish("Expert", "80");
    hear(graded("1001", "100"));
    decide();
    assertThat(held()).isEmpty();
  }

  @Test
  void never_grants_to_somebody_who_is_not_in_the_course() {
    publish("Expert", "80");
    people.clear();
    hear(graded("1003", "100"));
    decide();
    assertThat(held()).isEmpty();
  }

  @Test
  void decides_about_everybody_when_a_badge_is_published_later() {
    publish("Beginner", "10");
    hear(graded("1003", "90"), graded("1004", "85"));
    decide();
    publish("Expert", "80");
    decide();
    assertThat(held()).hasSize(4);
  }

  @Test
  void grants_nothing_again_when_the_next_version_is_published() {
    Achievement badge = publish("Expert", "80");
    hear(graded("1003", "90"));
    decide();
    workshop.change(course, badge.id(), item, "95");
    decide();
    assertThat(held())
        .singleElement()
        .satisfies(award -> assertThat(award.achievementVersion()).isEqualTo(1))
        .satisfies(award -> assertThat(award.belowSince()).as("below the new bar").isPresent());
  }

  @Test
  void keeps_an_award_when_the_grade_falls_and_records_that_it_fell() {
    publish("Expert", "80");
    hear(graded("1003", "90"));
    decide();
    hear(graded("1003", "70"));
    decide();
    Award award = held().getFirst();
    assertThat(award.state()).isEqualTo(Award.State.OFFERED);
    assertThat(VerdictJson.read(awards.below().get(award.id()))).isInstanceOf(Verdict.NotYet.class);
    Instant since = award.belowSince().orElseThrow();
    hear(graded("1003", "60"));
    decide();
    assertThat(held().getFirst().belowSince()).as("since the first fall").contains(since);
    hear(graded("1003", "85"));
    decide();
    assertThat(held().getFirst().belowSince()).isEmpty();
  }

  @Test
  void keeps_an_award_when_the_grade_is_taken_away() {
    publish("Expert", "80");
    hear(graded("1003", "90"));
    decide();
    hear(cleared("1003"));
    decide();
    assertThat(held()).hasSize(1);
    assertThat(held().getFirst().belowSince()).isPresent();
  }

  @Test
  void grants_nothing_while_a_badge_is_paused_and_catches_up_when_it_is_resumed() {
    Achievement badge = publish("Expert", "80");
    decide();
    workshop.pause(course, badge.id());
    workshop.readOnce(item, graded("1003", "90"));
    decide();
    assertThat(held()).isEmpty();
    workshop.resume(course, badge.id());
    decide();
    assertThat(held()).hasSize(1);
  }

  @Test
  void looks_only_at_badges_of_the_course_in_which_something_changed() {
    Course other = Grades.course(world.ids);
    GradedItem foreign = Grades.item(world.ids, other, "Foreign");
    world.ports.items().save(List.of(foreign));
    workshop.publish(other, "Elsewhere", foreign, "0");
    publish("Expert", "80");
    hear(graded("1003", "90"));
    decide();
    assertThat(awards.ofContext(other.contextId())).isEmpty();
    assertThat(held()).hasSize(1);
  }

  @Test
  void decides_what_waits_in_a_course_while_the_person_waits() {
    publish("Expert", "80");
    hear(graded("1003", "90"));
    decideAwards.decideNow(course.contextId());
    assertThat(held()).hasSize(1);
  }

  @Test
  void sets_rows_aside_that_cannot_be_decided_about_and_goes_on_with_their_neighbours() {
    Course healthy = Grades.course(world.ids);
    GradedItem quiz = Grades.item(world.ids, healthy, "Quiz");
    world.ports.items().save(List.of(quiz));
    workshop.publish(healthy, "Elsewhere", quiz, "50");
    publish("Expert", "80");
    decide();
    rosterBroken = true;
    hear(graded("1003", "90"));
    workshop.readOnce(quiz, graded("1003", "90"));
    decide();
    assertThat(awards.ofContext(healthy.contextId())).hasSize(1);
    assertThat(held()).isEmpty();
    assertThat(decideAwards.runBatch()).as("rests").isZero();
    rosterBroken = false;
    world.clock.forward(Duration.ofMinutes(5));
    decide();
    assertThat(held()).hasSize(1);
  }

  @Test
  void sets_a_published_badge_aside_and_decides_about_it_later() {
    world.lms.grade(item, graded("1003", "90"));
    publish("Expert", "80");
    rosterBroken = true;
    decide();
    rosterBroken = false;
    world.clock.forward(Duration.ofMinutes(5));
    hear(graded("1003", "90"));
    decide();
    assertThat(held()).hasSize(1);
  }
}
