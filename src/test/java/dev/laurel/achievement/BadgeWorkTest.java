package dev.laurel.achievement;

import static dev.laurel.grading.Grades.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ItemReading;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeWorkTest {

  private static final BigDecimal EIGHTY = new BigDecimal("80");

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final Achievements achievements = workshop.achievements;
  private final DraftAchievement drafts = workshop.drafts;
  private final PublishAchievement publish = workshop.publish;
  private final Course course = Grades.course(world.ids);
  private final GradedItem item = Grades.item(world.ids, course, "Final");

  @BeforeEach
  void know_the_item() {
    world.ports.items().save(List.of(item));
  }

  private Draft complete() {
    Draft draft = drafts.begin(course, Badges.text("Expert"));
    return drafts.saveRule(course, draft.id(), item.id(), EIGHTY);
  }

  private List<String> watched() {
    return world.ports.readings().ofContext(course.contextId()).stream()
        .map(ItemReading::itemId)
        .toList();
  }

  private int waiting() {
    return workshop.outbox().claim(world.clock.instant(), 9).size();
  }

  @Test
  void saves_each_step_and_shows_learners_nothing_of_it() {
    Draft draft = complete();
    assertThat(drafts.of(course)).containsExactly(draft);
    assertThat(draft.hasRule()).isTrue();
    assertThat(achievements.ofContext(course.contextId())).isEmpty();
    assertThat(watched()).isEmpty();
  }

  @Test
  void publishes_a_version_watches_its_item_and_asks_for_decisions() {
    Draft draft = complete();
    publish.publish(course, draft.id());
    Achievement achievement = achievements.byId(draft.id()).orElseThrow();
    assertThat(achievement.version()).isEqualTo(1);
    assertThat(achievement.name()).isEqualTo("Expert");
    assertThat(achievement.requirement())
        .isEqualTo(new Requirement.ScoreAtLeast(item.id(), EIGHTY, "Final"));
    assertThat(watched()).containsExactly(item.id());
    assertThat(waiting()).isEqualTo(1);
    assertThat(world.bells.rung()).contains("decide-awards", "poll-results");
    assertThat(drafts.require(course, draft.id()).isPublished()).isTrue();
  }

  @Test
  void publishing_again_without_a_change_makes_no_version() {
    Draft draft = complete();
    publish.publish(course, draft.id());
    publish.publish(course, draft.id());
    assertThat(achievements.byId(draft.id()).orElseThrow().version()).isEqualTo(1);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  void an_edit_reaches_learners_only_as_the_next_version() {
    Draft draft = complete();
    publish.publish(course, draft.id());
    drafts.saveText(course, draft.id(), Badges.text("Master"));
    assertThat(achievements.byId(draft.id()).orElseThrow().name()).isEqualTo("Expert");
    publish.publish(course, draft.id());
    assertThat(achievements.byId(draft.id()).orElseThrow().version()).isEqualTo(2);
    assertThat(achievements.byId(draft.id()).orElseThrow().name()).isEqualTo("Master");
    assertThat(achievements.version(draft.id(), 1).orElseThrow().name()).isEqualTo("Expert");
  }

  @Test
  void a_change_of_the_rule_moves_the_watch() {
    Draft draft = complete();
    publish.publish(course, draft.id());
    GradedItem quiz = Grades.item(world.ids, course, "Quiz");
    world.ports.items().save(List.of(quiz));
    drafts.saveRule(course, draft.id(), quiz.id(), EIGHTY);
    assertThat(watched()).containsExactly(item.id());
    publish.publish(course, draft.id());
    assertThat(watched()).containsExactly(quiz.id());
  }

  @Test
  void a_paused_badge_is_not_watched_until_it_is_resumed() {
    Draft draft = complete();
    publish.publish(course, draft.id());
    publish.pause(course, draft.id());
    assertThat(watched()).isEmpty();
    assertThat(achievements.watching(List.of(item.id()))).isEmpty();
    publish.resume(course, draft.id());
    assertThat(watched()).containsExactly(item.id());
    assertThat(waiting()).isEqualTo(2);
  }

  @Test
  void an_item_stays_watched_while_another_badge_looks_at_it() {
    Draft one = complete();
    Draft two = complete();
    publish.publish(course, one.id());
    publish.publish(course, two.id());
    publish.pause(course, one.id());
    assertThat(watched()).containsExactly(item.id());
  }

  @Test
  void a_badge_without_a_rule_is_not_published() {
    Draft draft = drafts.begin(course, Badges.text("Expert"));
    assertProblem("badge-incomplete", () -> publish.publish(course, draft.id()));
  }

  @Test
  void a_draft_is_deleted_and_a_published_badge_is_not() {
    Draft draft = complete();
    Draft published = complete();
    publish.publish(course, published.id());
    drafts.delete(course, draft.id());
    assertThat(drafts.of(course)).extracting(Draft::id).containsExactly(published.id());
    assertProblem("badge-published", () -> drafts.delete(course, published.id()));
  }

  @Test
  void a_draft_cannot_be_paused() {
    Draft draft = complete();
    assertProblem("badge-not-published", () -> publish.pause(course, draft.id()));
  }

  @Test
  void a_badge_of_another_course_or_tenant_does_not_exist_here() {
    Draft draft = complete();
    String id = draft.id();
    publish.publish(course, id);
    List<Course> strangers =
        List.of(
            new Course(course.tenantId(), world.ids.newId()),
            new Course(world.ids.newId(), course.contextId()));
    for (Course stranger : strangers) {
      assertProblem("badge-unknown", () -> drafts.require(stranger, id));
      assertProblem("badge-unknown", () -> drafts.saveText(stranger, id, Badges.text("Mine")));
      assertProblem("badge-unknown", () -> drafts.saveRule(stranger, id, item.id(), EIGHTY));
      assertProblem("badge-unknown", () -> drafts.delete(stranger, id));
      assertProblem("badge-unknown", () -> publish.publish(stranger, id));
      assertProblem("badge-unknown", () -> publish.pause(stranger, id));
      assertProblem("badge-unknown", () -> publish.resume(stranger, id));
      assertThat(drafts.of(stranger)).isEmpty();
    }
  }

  @Test
  void a_rule_cannot_look_at_an_item_of_another_course() {
    Course other = Grades.course(world.ids);
    GradedItem foreign = Grades.item(world.ids, other, "Foreign");
    world.ports.items().save(List.of(foreign));
    Draft draft = drafts.begin(course, Badges.text("Expert"));
    assertProblem("item-unknown", () -> drafts.saveRule(course, draft.id(), foreign.id(), EIGHTY));
  }

  @Test
  void a_rule_cannot_look_at_a_column_that_laurel_writes_to() {
    GradedItem result =
        new GradedItem(
            world.ids.newId(),
            course.tenantId(),
            course.contextId(),
            Channel.AGS_RESULT,
            "http://lms.example/result",
            "Badge",
            EIGHTY,
            Optional.empty(),
            Optional.empty(),
            true,
            GradedItem.Purpose.BADGE_RESULT,
            Optional.empty());
    world.ports.items().save(List.of(result));
    Draft draft = drafts.begin(course, Badges.text("Expert"));
    assertProblem("item-unknown", () -> drafts.saveRule(course, draft.id(), result.id(), EIGHTY));
  }

  @ParameterizedTest
  @CsvSource({"0, name.missing", "100, ", "101, long"})
  void names_have_a_length(int length, String error) {
    assertThat(drafts.errors(Badges.text("🏅".repeat(length))))
        .extracting(FieldError::key)
        .isEqualTo(error == null ? List.of() : List.of("achievement.error." + error));
  }

  @Test
  void every_field_says_what_is_wrong_with_it() {
    BadgeText text = new BadgeText(" ", "d".repeat(1001), "a\u0000b", "unknown");
    assertThat(drafts.errors(text))
        .extracting(FieldError::field)
        .containsExactly("name", "description", "criteria", "image");
    assertProblem("badge-text", () -> drafts.begin(course, text));
    assertThat(drafts.of(course)).isEmpty();
  }

  @Test
  void texts_keep_their_paragraphs_and_lose_blanks_at_the_ends() {
    BadgeText text = new BadgeText(" A \n B ", " one\r\n\r\ntwo ", "x", "png-hash");
    assertThat(text.name()).isEqualTo("A B");
    assertThat(text.description()).isEqualTo("one\n\ntwo");
  }

  @Test
  void a_dry_run_counts_active_learners_with_todays_results() {
    Instant graded = Instant.parse("2026-11-23T13:00:00Z");
    List.of("ada", "bob", "cid", "teacher").forEach(name -> world.lms.know(name, name));
    world.lms.grade(
        item,
        result("ada", "80", "100", graded),
        result("bob", "79.99", "100", graded),
        result("cid", "99", "100", graded),
        result("teacher", "100", "100", graded));
    Participants people =
        contextId ->
            List.of(
                new Participant("ada", "Ada", true, true),
                new Participant("bob", "Bob", true, true),
                new Participant("cid", "Cid", true, false),
                new Participant("teacher", "T", false, true));
    RuleToday ruleToday =
        new RuleToday(
            world.ports.items(), world.readOnce, new DryRun(people, workshop.standings()));
    RuleToday.Today today = ruleToday.of(course, complete()).orElseThrow();
    assertThat(today.count()).contains(new DryRun.Count(1, 2));

    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    assertThat(ruleToday.of(course, complete()).orElseThrow().count()).isEmpty();
    assertThat(ruleToday.of(Grades.course(world.ids), complete())).as("elsewhere").isEmpty();
    assertThat(ruleToday.of(course, drafts.begin(course, Badges.text("New")))).isEmpty();
  }

  private static void assertProblem(String key, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.key()).isEqualTo(key));
  }
}
