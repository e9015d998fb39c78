package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ByHandForTests;
import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.roster.MemoryRoster;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Activities that are marked by hand come along with the badges of a copied course. */
class CopyHandItemsTest {

  private final Listening world = new Listening();
  private final AchievementWorkshop workshop = new AchievementWorkshop(world);
  private final ByHandForTests hand = new ByHandForTests(world, new MemoryRoster());
  private final Course old = Grades.course(world.ids);
  private final Course copy = new Course(old.tenantId(), world.ids.newId());
  private final GradedItem item = hand.add(old, "Portfolio", "20");

  private void copy(GradedItem... itemsOfCopy) {
    workshop
        .copying()
        .copy(Grades.context(old, "Old"), Grades.context(copy, "New"), List.of(itemsOfCopy));
  }

  @Test
  void the_copy_has_an_activity_of_its_own_that_its_badge_looks_at() {
    workshop.publish(old, "Author", item, "80");
    copy();
    assertThat(hand.handItems.of(copy))
        .singleElement()
        .satisfies(
            again -> {
              assertThat(again.id()).isNotEqualTo(item.id());
              assertThat(again.label()).isEqualTo("Portfolio");
              assertThat(again.scoreMaximum()).isEqualByComparingTo("20");
              assertThat(workshop.drafts().of(copy).getFirst().itemId()).contains(again.id());
            });
    assertThat(workshop.origins().ofContext(copy.contextId()).values())
        .allSatisfy(origin -> assertThat(origin.missingItem()).isEmpty());
  }

  @Test
  void nobody_is_marked_in_the_copy() {
    hand.enrol(old, "ada", "Ada", "Learner", true);
    hand.mark(old, item, "ada", "20", "Seen");
    workshop.publish(old, "Author", item, "80");
    copy();
    assertThat(hand.sheet.marked(hand.handItems.of(copy))).isEmpty();
  }

  @Test
  void two_badges_and_two_copies_make_one_activity() {
    workshop.publish(old, "Author", item, "80");
    workshop.publish(old, "Beginner", item, "50");
    copy();
    copy();
    assertThat(hand.handItems.of(copy)).hasSize(1);
    assertThat(workshop.drafts().of(copy))
        .hasSize(2)
        .allSatisfy(
            draft -> assertThat(draft.itemId()).contains(hand.handItems.of(copy).getFirst().id()));
  }

  @Test
  void a_column_of_the_same_name_is_not_taken_for_it_nor_it_for_a_column() {
    GradedItem column = Grades.item(world.ids, copy, "Portfolio");
    GradedItem quiz = Grades.item(world.ids, old, "Quiz");
    GradedItem byHand = hand.add(copy, "Quiz", "1");
    world.ports.items().save(List.of(column, quiz));
    workshop.publish(old, "Author", item, "80");
    workshop.publish(old, "Solver", quiz, "80");
    copy(column, byHand);
    List<Draft> drafts = workshop.drafts().of(copy);
    assertThat(drafts.getFirst().itemId().flatMap(world.ports.items()::byId))
        .hasValueSatisfying(i -> assertThat(i.channel()).isEqualTo(Channel.BY_HAND));
    assertThat(drafts.getLast().itemId()).as("a column is missing, and is said so").isEmpty();
  }
}
