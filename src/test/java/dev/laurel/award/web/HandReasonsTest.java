package dev.laurel.award.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Achievement;
import dev.laurel.award.Award;
import dev.laurel.award.AwardWorkshop;
import dev.laurel.award.CourseProgress.Cell;
import dev.laurel.grading.GradedItem;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said by hand earns badges, and its reason is read where a verdict is explained. */
class HandReasonsTest {

  private final AwardWorkshop workshop = new AwardWorkshop();
  private final Doors doors = Doors.of(CourseDoors.all(workshop).toArray());
  private final String base = "/courses/" + workshop.course.contextId();
  private final GradedItem item = workshop.byHand.add(workshop.course, "First aid", "20");
  private final Achievement badge =
      workshop.badges.publish(workshop.course, "First aider", item, "80");

  @BeforeEach
  void ada_learns() {
    workshop.byHand.enrol(workshop.course, "ada", "Ada", "Learner", true);
    workshop.byHand.enrol(workshop.course, "bob", "Bob", "Learner", true);
  }

  private void says(String points, String reason) {
    workshop.byHand.mark(workshop.course, item, "ada", points, reason);
    workshop.decideAwards.decideNow(workshop.course.contextId());
  }

  private String page(String path) throws UnsupportedEncodingException {
    var answer = doors.get(base + path, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString()).text();
  }

  @Test
  void a_learner_who_is_marked_earns_the_badge() {
    says("20", "Shown on Monday");
    assertThat(workshop.awards.ofContext(workshop.course.contextId()))
        .singleElement()
        .satisfies(award -> assertThat(award.learnerId()).isEqualTo("ada"))
        .satisfies(award -> assertThat(award.achievementId()).isEqualTo(badge.id()));
  }

  @Test
  void an_earned_badge_is_kept_when_it_is_taken_back_and_the_fall_is_noted() {
    says("20", "Shown on Monday");
    says("", "A mistake");
    Award award = workshop.awards.ofContext(workshop.course.contextId()).getFirst();
    assertThat(award.state()).isEqualTo(Award.State.OFFERED);
    assertThat(award.belowSince()).isPresent();
    says("18", "Shown again");
    assertThat(workshop.awards.ofContext(workshop.course.contextId()).getFirst().belowSince())
        .isEmpty();
  }

  @Test
  void the_learner_reads_the_reason_for_points_that_do_not_suffice()
      throws UnsupportedEncodingException {
    says("12", "The bandage <b> was loose");
    workshop.visitor.become("ada", "Learner");
    for (String path : List.of("/my-badges", "/my-badges/" + badge.id())) {
      assertThat(page(path))
          .contains("You have 60 % in First aid", "entered by an instructor")
          .contains("The reason given: The bandage <b> was loose");
    }
  }

  @Test
  void the_learner_reads_why_it_was_taken_back() throws UnsupportedEncodingException {
    says("12", "Seen");
    says("", "It was somebody else");
    workshop.visitor.become("ada", "Learner");
    assertThat(page("/my-badges"))
        .contains("was taken back", "The reason given: It was somebody else")
        .doesNotContain("Seen");
  }

  @Test
  void a_learner_never_reads_what_was_said_of_another() throws UnsupportedEncodingException {
    says("12", "Only for Ada");
    workshop.visitor.become("bob", "Learner");
    assertThat(page("/my-badges")).doesNotContain("Only for Ada", "The reason given");
  }

  @Test
  void those_who_teach_read_it_on_the_page_of_the_learner() throws UnsupportedEncodingException {
    says("20", "Shown on Monday");
    assertThat(page("/learners/ada")).contains("The reason given: Shown on Monday");
    assertThat(page("/learners/bob")).doesNotContain("The reason given");
  }

  @Test
  void nothing_is_said_of_a_grade_that_the_lms_took_back() throws UnsupportedEncodingException {
    workshop.publish("Expert", "80");
    workshop.enrol("1003", "ada", "Ada");
    workshop.grade("1003", "50");
    workshop.decide();
    List<Cell> cells = workshop.progress.of(workshop.course, "ada");
    assertThat(workshop.handReasons.of(workshop.course, "ada", cells)).isEmpty();
  }
}
