package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Channel;
import dev.laurel.grading.GradedItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a rule looks at and the course does not have is said, and at most proposed by its name. */
class LostItemTest {

  private static GradedItem item(String id, String label, boolean gone) {
    return new GradedItem(
        id,
        "tenant",
        "course",
        Channel.AGS_RESULT,
        "https://lms.example/" + id,
        label,
        BigDecimal.TEN,
        Optional.empty(),
        Optional.empty(),
        false,
        GradedItem.Purpose.INPUT,
        gone ? Optional.of(Instant.EPOCH) : Optional.empty());
  }

  private static Draft looksAt(Optional<String> itemId) {
    return new Draft(
        "badge",
        "tenant",
        "course",
        "Limits",
        "",
        "",
        "image",
        itemId,
        Optional.of(BigDecimal.TEN),
        1,
        false,
        false,
        Instant.EPOCH);
  }

  private static Optional<LostItem> lost(
      Optional<String> itemId, Optional<String> missing, GradedItem... items) {
    return LostItem.of(looksAt(itemId), missing, List.of(items));
  }

  @Test
  void column_that_was_deleted_and_made_anew_is_proposed() {
    assertThat(lost(Optional.of("a"), Optional.empty(), item("a", "Quiz", true)))
        .contains(new LostItem("Quiz", Optional.empty()));
    GradedItem anew = item("b", "quiz ", false);
    assertThat(lost(Optional.of("a"), Optional.empty(), item("a", "Quiz", true), anew))
        .contains(new LostItem("Quiz", Optional.of("b")));
  }

  @Test
  void nothing_is_lost_while_the_item_is_there() {
    GradedItem there = item("a", "Quiz", false);
    assertThat(lost(Optional.of("a"), Optional.empty(), there)).isEmpty();
    assertThat(lost(Optional.of("a"), Optional.of("Essay"), there)).isEmpty();
    assertThat(lost(Optional.empty(), Optional.empty(), there)).isEmpty();
  }

  @Test
  void what_a_copy_came_without_is_lost_until_something_is_chosen() {
    assertThat(lost(Optional.empty(), Optional.of("Essay"), item("a", "Quiz", false)))
        .contains(new LostItem("Essay", Optional.empty()));
  }
}
