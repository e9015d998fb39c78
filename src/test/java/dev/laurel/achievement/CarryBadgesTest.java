package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.roster.Context;
import dev.laurel.roster.CourseOrigins.CourseCopy;
import dev.laurel.roster.MemoryCourseOrigins;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarryBadgesTest {

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final MemoryCourseOrigins waiting = new MemoryCourseOrigins();
  private final CarryBadges carry =
      new CarryBadges(
          new KeepCopies(waiting), world.listGradedItems, workshop.copying(), world.clock);
  private final Course origin = Grades.course(world.ids);
  private final Course copy = new Course(origin.tenantId(), "copy");
  private final GradedItem quiz = Grades.item(world.ids, origin, "Quiz");

  @BeforeEach
  void one_badge_in_the_origin() {
    world.ports.items().save(List.of(quiz));
    workshop.publish(origin, "Limits", quiz, "80");
  }

  private static Context context(Course course, String title) {
    return new Context(
        course.contextId(),
        course.tenantId(),
        "deployment",
        "lms-" + course.contextId(),
        title,
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        true);
  }

  private void copied(Course from, Course to) {
    waiting.waiting.add(
        new CourseCopy("note", context(to, "Copy"), context(from, "Analysis 2025"), 0));
    carry.runBatch();
  }

  private void lists(String label, Optional<String> resourceId) {
    world.lms.list(
        copy.contextId(),
        new ListedItem(
            "http://lms.example/new/" + label,
            label,
            BigDecimal.TEN,
            resourceId,
            Optional.empty()));
  }

  private List<Draft> drafts(Course course) {
    return workshop.drafts().of(course);
  }

  @Test
  void badge_becomes_a_draft_with_text_image_rule_and_origin() {
    tie();
    lists("Quiz", Optional.of("quiz-1"));
    copied(origin, copy);
    Draft draft = drafts(copy).getFirst();
    assertThat(draft.name()).isEqualTo("Limits");
    assertThat(draft.imageId()).isEqualTo(drafts(origin).getFirst().imageId());
    assertThat(draft.percent()).contains(new BigDecimal("80"));
    assertThat(draft.isPublished()).isFalse();
    GradedItem item = world.ports.items().byId(draft.itemId().orElseThrow()).orElseThrow();
    assertThat(item.contextId()).isEqualTo(copy.contextId());
    BadgeOrigins.Origin noted = workshop.origins().of(draft.id()).orElseThrow();
    assertThat(noted.courseTitle()).isEqualTo("Analysis 2025");
    assertThat(noted.missingItem()).isEmpty();
    assertThat(waiting.waiting).isEmpty();
  }

  /** The rule of the origin looks at an item that its maker tied to something. */
  private void tie() {
    GradedItem tied =
        new GradedItem(
            world.ids.newId(),
            origin.tenantId(),
            origin.contextId(),
            Channel.AGS_RESULT,
            "http://lms.example/old/tied",
            "Essay",
            BigDecimal.TEN,
            Optional.of("quiz-1"),
            Optional.empty(),
            false,
            GradedItem.Purpose.INPUT,
            Optional.empty());
    world.ports.items().save(List.of(tied));
    workshop.change(origin, drafts(origin).getFirst().id(), tied, "80");
  }

  @Test
  void same_notice_twice_makes_no_double_and_a_deleted_draft_does_not_come_back() {
    lists("Quiz", Optional.empty());
    copied(origin, copy);
    copied(origin, copy);
    assertThat(drafts(copy)).hasSize(1);
    workshop.drafts().delete(copy, drafts(copy).getFirst().id());
    copied(origin, copy);
    assertThat(drafts(copy)).isEmpty();
  }

  @Test
  void copy_of_a_copy_has_each_badge_once_whichever_way_it_comes() {
    Course third = new Course(origin.tenantId(), "third");
    lists("Quiz", Optional.empty());
    copied(origin, copy);
    copied(copy, third);
    copied(origin, third);
    assertThat(drafts(third)).hasSize(1);
    String root = drafts(origin).getFirst().id();
    assertThat(workshop.origins().lineage(drafts(third).getFirst().id()))
        .containsExactly(drafts(copy).getFirst().id(), root);
  }

  @Test
  void item_that_was_tied_to_a_resource_is_found_under_another_name() {
    tie();
    lists("Essay, renamed", Optional.of("quiz-1"));
    copied(origin, copy);
    assertThat(drafts(copy).getFirst().hasRule()).isTrue();
  }

  @Test
  void item_that_is_not_there_is_named_and_never_dropped_silently() {
    lists("Something else", Optional.empty());
    copied(origin, copy);
    Draft draft = drafts(copy).getFirst();
    assertThat(draft.itemId()).isEmpty();
    assertThat(workshop.origins().of(draft.id()).orElseThrow().missingItem()).contains("Quiz");
  }

  @Test
  void item_of_the_same_name_is_left_to_an_instructor_to_confirm() {
    lists("Quiz", Optional.empty());
    copied(origin, copy);
    Draft draft = drafts(copy).getFirst();
    assertThat(draft.itemId()).isEmpty();
    Optional<String> missing = workshop.origins().of(draft.id()).orElseThrow().missingItem();
    List<GradedItem> here = world.listGradedItems.known(copy);
    assertThat(LostItem.of(draft, missing, here))
        .contains(new LostItem("Quiz", Optional.of(here.getFirst().id())));
  }

  @Test
  void lms_that_does_not_answer_is_asked_again_later() {
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    copied(origin, copy);
    assertThat(drafts(copy)).isEmpty();
    assertThat(waiting.waiting).hasSize(1);
    assertThat(waiting.notes).extracting("tenantId").containsExactly("set aside");
  }

  @Test
  void course_without_grades_gets_its_badges_all_the_same() {
    world.lms.fail(LmsTrouble.Kind.NO_SERVICE);
    copied(origin, copy);
    assertThat(drafts(copy)).hasSize(1);
  }

  @Test
  void nothing_crosses_tenants() {
    Context foreign = context(new Course("another-tenant", "foreign"), "Foreign");
    assertThatThrownBy(
            () -> workshop.copying().copy(context(origin, "Analysis"), foreign, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
