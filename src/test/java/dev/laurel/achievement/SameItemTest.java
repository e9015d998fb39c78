package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItem.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Which item of a copied course a badge looks at; a wrong guess gives badges to the wrong people.
 */
class SameItemTest {

  private static final GradedItem QUIZ = item("old", "Quiz", "r1", "t1");

  private static GradedItem item(String id, String label, String resource, String tag) {
    return item(id, label, resource, tag, Purpose.INPUT, Optional.empty());
  }

  private static GradedItem item(
      String id,
      String label,
      String resource,
      String tag,
      Purpose purpose,
      Optional<Instant> gone) {
    return new GradedItem(
        id,
        "tenant",
        "copy",
        Channel.AGS_RESULT,
        "https://lms.example/" + id,
        label,
        BigDecimal.TEN,
        Optional.of(resource).filter(text -> !text.isEmpty()),
        Optional.of(tag).filter(text -> !text.isEmpty()),
        false,
        purpose,
        gone);
  }

  private static Optional<String> found(GradedItem original, GradedItem... ofCopy) {
    return new SameItem(List.of(ofCopy)).as(original).map(GradedItem::id);
  }

  @Test
  void what_the_maker_tied_it_to_goes_before_its_name() {
    assertThat(found(QUIZ, item("named", "Quiz", "r2", "t1"), item("tied", "Other", "r1", "t1")))
        .contains("tied");
  }

  @Test
  void the_same_resource_under_another_tag_is_another_item() {
    assertThat(found(QUIZ, item("a", "Other", "r1", "t2"))).isEmpty();
    assertThat(found(QUIZ, item("a", "Other", "r1", ""))).isEmpty();
  }

  @Test
  void two_of_the_same_ties_are_told_apart_by_name_or_not_at_all() {
    GradedItem one = item("one", "Quiz", "r1", "t1");
    assertThat(found(QUIZ, one, item("two", "Quiz, second try", "r1", "t1"))).contains("one");
    assertThat(found(QUIZ, one, item("two", "Quiz", "r1", "t1"))).isEmpty();
  }

  @Test
  void nothing_is_taken_for_its_name_alone() {
    assertThat(found(QUIZ, item("a", "Quiz", "", ""))).isEmpty();
    assertThat(found(QUIZ, item("a", "Quiz", "r2", "t1"))).isEmpty();
    assertThat(found(item("old", "Quiz", "", ""), item("a", "Quiz", "", ""))).isEmpty();
  }

  private static Optional<String> named(String label, GradedItem... ofCopy) {
    return new SameItem(List.of(ofCopy)).named(label);
  }

  @Test
  void a_name_is_proposed_whatever_blanks_and_letters_do_when_only_one_has_it() {
    GradedItem project = item("a", "final  project", "r9", "t9");
    assertThat(named(" Final Project ", project)).contains("a");
    assertThat(named("Final", project)).isEmpty();
    assertThat(named("Final Project", project, item("b", "Final Project", "", ""))).isEmpty();
  }

  @Test
  void two_items_without_ties_are_not_the_same_because_both_have_none() {
    assertThat(found(item("old", "A", "", ""), item("new", "B", "", ""))).isEmpty();
  }

  @Test
  void a_column_that_is_gone_or_that_laurel_writes_to_is_never_taken() {
    GradedItem gone = item("gone", "Quiz", "r1", "t1", Purpose.INPUT, Optional.of(Instant.EPOCH));
    GradedItem ours = item("ours", "Quiz", "r1", "t1", Purpose.BADGE_RESULT, Optional.empty());
    assertThat(found(QUIZ, gone, ours)).isEmpty();
    assertThat(found(QUIZ, gone, ours, item("new", "Quiz", "r1", "t1"))).contains("new");
  }

  @Test
  void in_an_empty_copy_nothing_is_found() {
    assertThat(found(QUIZ)).isEmpty();
  }
}
