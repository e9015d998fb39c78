package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.ReadHandSheet.Line;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Activities that no gradebook knows, and who is marked in them. */
class HandItemsTest {

  private final Listening world = new Listening();
  private final ByHandForTests hand = new ByHandForTests(world, new MemoryRoster());
  private final Course course = Grades.course(world.ids);

  private Optional<GradedItem> add(String form, String name, String points) {
    return hand.addHandItem.add(course, form, name, new BigDecimal(points));
  }

  @Test
  void an_activity_has_a_urn_and_never_an_address() {
    GradedItem item = hand.add(course, "Portfolio reviewed", "1");
    assertThat(item.url()).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(item.channel()).isEqualTo(Channel.BY_HAND);
    assertThat(item.purpose()).isEqualTo(GradedItem.Purpose.INPUT);
    assertThat(hand.handItems.of(course)).containsExactly(item);
  }

  @Test
  void the_same_form_sent_twice_adds_one() {
    String form = world.ids.newId();
    GradedItem first = add(form, "Portfolio", "1").orElseThrow();
    assertThat(add(form, "Portfolio", "1")).contains(first);
    assertThat(hand.handItems.of(course)).hasSize(1);
  }

  @Test
  void the_same_form_with_another_name_renames_nothing() {
    String form = world.ids.newId();
    GradedItem first = add(form, "Portfolio", "1").orElseThrow();
    GradedItem second = add(form, "First aid", "1").orElseThrow();
    assertThat(hand.handItems.of(course)).containsExactly(first, second);
  }

  @Test
  void a_name_is_taken_once_whatever_its_capitals() {
    hand.add(course, "Portfolio", "1");
    assertThat(add(world.ids.newId(), "PORTFOLIO", "1")).isEmpty();
    assertThat(
            hand.addHandItem.add(
                Grades.course(world.ids), world.ids.newId(), "Portfolio", BigDecimal.ONE))
        .as("in another course")
        .isPresent();
  }

  @Test
  void a_course_has_no_more_than_the_limit() {
    for (int i = 0; i < AddHandItem.MOST_ITEMS; i++) {
      hand.add(course, "Activity " + i, "1");
    }
    assertThatThrownBy(() -> hand.add(course, "One more", "1"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    assertThat(add(world.ids.newId(), "Activity 7", "1")).as("taken").isEmpty();
  }

  @Test
  void a_form_that_two_requests_bring_at_once_adds_one() {
    GradedItems ours = world.ports.items();
    String form = world.ids.newId();
    GradedItems beaten = new Beaten(ours, () -> add(form, "Portfolio", "1"));
    AddHandItem second =
        new AddHandItem(new ListHandItems(beaten), new UpdateItems(beaten, world.ids, world.clock));
    assertThat(second.add(course, form, "Portfolio", BigDecimal.ONE)).isPresent();
    assertThat(hand.handItems.of(course)).hasSize(1);
    assertThatThrownBy(() -> second.add(course, world.ids.newId(), "First aid", BigDecimal.ONE))
        .as("a fault that is no repeat is told")
        .isInstanceOf(IllegalStateException.class);
  }

  /** A store in which somebody else is always first. */
  private static final class Beaten extends GradedItemsOver {
    private final Runnable other;

    private Beaten(GradedItems items, Runnable other) {
      super(items);
      this.other = other;
    }

    @Override
    public void save(Collection<GradedItem> more) {
      other.run();
      throw new IllegalStateException("Unique key");
    }
  }

  @Test
  void the_list_of_the_lms_comes_with_what_is_marked_by_hand() throws LmsTrouble {
    GradedItem own = hand.add(course, "Portfolio", "1");
    world.lms.list(
        course.contextId(),
        new ListedItem(
            "http://lms.example/1", "Quiz", BigDecimal.TEN, Optional.empty(), Optional.empty()));
    assertThat(world.listGradedItems.refresh(course))
        .extracting(GradedItem::label)
        .containsExactly("Quiz", "Portfolio");
    assertThat(world.ports.items().byId(own.id()).orElseThrow().isGone()).isFalse();
  }

  @Test
  void the_lms_is_never_asked_for_results_of_it() throws LmsTrouble {
    GradedItem own = hand.add(course, "Portfolio", "1");
    world.lms.fail(LmsTrouble.Kind.GONE);
    world.readOnce.read(own);
    world.watchItems.watch(course, Set.of(own.id()));
    assertThat(world.ports.readings().ofContext(course.contextId())).isEmpty();
  }

  @Test
  void the_sheet_shows_learners_with_what_holds_and_who_said_why() {
    GradedItem item = hand.add(course, "Portfolio", "1");
    hand.enrol(course, "ada", "Ada", "Learner", true);
    hand.enrol(course, "bob", "Bob", "Learner", true);
    hand.enrol(course, "teacher", "Ingrid", "Instructor", true);
    hand.mark(course, item, "ada", "1", "Seen on Monday");
    List<Line> lines = hand.sheet.of(course, item);
    assertThat(lines).extracting(line -> line.learner().learnerId()).containsExactly("ada", "bob");
    assertThat(lines.getFirst().isMarked()).isTrue();
    assertThat(lines.getFirst().note().map(HandNote::reason)).contains("Seen on Monday");
    assertThat(lines.getFirst().saidBy()).contains("Ingrid");
    assertThat(lines.getLast().isMarked()).isFalse();
    assertThat(lines.getLast().note()).isEmpty();
    assertThat(hand.sheet.marked(List.of(item))).containsEntry(item.id(), 1L);
  }

  @Test
  void the_sheet_keeps_a_learner_who_left_only_when_something_was_said() {
    GradedItem item = hand.add(course, "Portfolio", "1");
    hand.enrol(course, "ada", "Ada", "Learner", true);
    hand.enrol(course, "bob", "Bob", "Learner", true);
    hand.mark(course, item, "ada", "1", "Seen");
    hand.enrol(course, "ada", "Ada", "Learner", false);
    hand.enrol(course, "bob", "Bob", "Learner", false);
    assertThat(hand.sheet.of(course, item))
        .singleElement()
        .satisfies(line -> assertThat(line.learner().learnerId()).isEqualTo("ada"))
        .satisfies(line -> assertThat(line.saidBy()).as("a name nobody knows").isEmpty());
  }

  @Test
  void what_was_taken_back_is_not_counted_but_explained() {
    GradedItem item = hand.add(course, "Portfolio", "1");
    hand.enrol(course, "ada", "Ada", "Learner", true);
    hand.mark(course, item, "ada", "1", "Seen");
    hand.mark(course, item, "ada", "", "A mistake");
    assertThat(hand.sheet.marked(List.of(item))).isEmpty();
    assertThat(hand.sheet.of(course, item).getFirst().note().map(HandNote::reason))
        .contains("A mistake");
  }
}
