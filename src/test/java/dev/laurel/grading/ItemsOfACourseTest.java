package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.GradedItem.Purpose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemsOfACourseTest {

  private static final String URL = "http://lms.example/201/lineitems/504/lineitem?type_id=601";

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);

  private static ListedItem listed(String url, String label, String maximum) {
    return new ListedItem(url, label, new BigDecimal(maximum), Optional.empty(), Optional.empty());
  }

  private static ListedItem tied(String url, String resourceId, String tag) {
    return new ListedItem(url, "Column", BigDecimal.TEN, Optional.of(resourceId), Optional.of(tag));
  }

  private List<GradedItem> refresh(ListedItem... items) throws LmsTrouble {
    world.lms.list(course.contextId(), items);
    return world.listGradedItems.refresh(course);
  }

  @Test
  void learns_of_an_item_once_and_follows_its_name_and_maximum() throws LmsTrouble {
    String id = refresh(listed(URL, "Final", "100")).getFirst().id();
    GradedItem same = refresh(listed(URL, "Final (renamed)", "50")).getFirst();
    assertThat(same.id()).isEqualTo(id);
    assertThat(same.label()).isEqualTo("Final (renamed)");
    assertThat(same.scoreMaximum()).isEqualByComparingTo("50");
  }

  @Test
  void an_item_of_another_channel_stays_when_the_lms_does_not_list_it() throws LmsTrouble {
    GradedItem own =
        world.updateItems.add(course, Channel.BY_HAND, listed("urn:laurel:1", "Portfolio", "1"));
    refresh(listed(URL, "Final", "100"));
    assertThat(world.ports.items().byId(own.id()))
        .hasValueSatisfying(item -> assertThat(item.isGone()).isFalse())
        .hasValueSatisfying(item -> assertThat(item.channel()).isEqualTo(Channel.BY_HAND));
  }

  @Test
  void a_line_item_stays_when_another_channel_lists_its_own() throws LmsTrouble {
    GradedItem column = refresh(listed(URL, "Final", "100")).getFirst();
    world.updateItems.update(course, Channel.MOODLE_PLUGIN, List.of());
    assertThat(world.ports.items().byId(column.id()))
        .hasValueSatisfying(item -> assertThat(item.isGone()).isFalse());
  }

  @Test
  void an_item_of_another_channel_is_never_read_from_the_lms() {
    GradedItem own =
        world.updateItems.add(course, Channel.BY_HAND, listed("urn:laurel:1", "Portfolio", "1"));
    world.watchItems.watch(course, java.util.Set.of(own.id()));
    assertThat(world.ports.readings().ofContext(course.contextId())).isEmpty();
  }

  @Test
  void keeps_an_item_that_is_gone_and_takes_it_back_when_it_returns() throws LmsTrouble {
    refresh(listed(URL, "Final", "100"));
    GradedItem gone = refresh().getFirst();
    assertThat(gone.goneSince()).contains(world.clock.instant());
    world.clock.forward(java.time.Duration.ofHours(1));
    assertThat(refresh().getFirst().goneSince()).as("since then").isEqualTo(gone.goneSince());
    assertThat(refresh(listed(URL, "Final", "100")))
        .singleElement()
        .satisfies(item -> assertThat(item.isGone()).isFalse())
        .satisfies(item -> assertThat(item.id()).isEqualTo(gone.id()));
  }

  @Test
  void recognises_a_moved_item_by_its_resource_id_and_tag() throws LmsTrouble {
    String id = refresh(tied("http://old/1", "badge-42", "passed")).getFirst().id();
    List<GradedItem> after = refresh(tied("http://new/9", "badge-42", "passed"));
    assertThat(after)
        .singleElement()
        .satisfies(item -> assertThat(item.id()).isEqualTo(id))
        .satisfies(item -> assertThat(item.url()).isEqualTo("http://new/9"));
  }

  @Test
  void does_not_guess_when_two_columns_carry_the_same_ties() throws LmsTrouble {
    String id = refresh(tied("http://old/1", "badge-42", "passed")).getFirst().id();
    List<GradedItem> after =
        refresh(
            tied("http://new/8", "badge-42", "passed"), tied("http://new/9", "badge-42", "passed"));
    assertThat(after).hasSize(3);
    assertThat(after).filteredOn(GradedItem::isGone).extracting(GradedItem::id).containsExactly(id);
  }

  @Test
  void does_not_take_an_item_without_ties_for_a_moved_one() throws LmsTrouble {
    refresh(listed("http://old/1", "Final", "100"));
    assertThat(refresh(listed("http://new/9", "Final", "100"))).hasSize(2);
  }

  @Test
  void keeps_items_of_two_courses_apart() throws LmsTrouble {
    refresh(listed(URL, "Final", "100"));
    Course other = Grades.course(world.ids);
    world.lms.list(other.contextId(), listed(URL, "Final", "100"));
    assertThat(world.listGradedItems.refresh(other)).hasSize(1);
    assertThat(world.listGradedItems.known(course)).hasSize(1);
    assertThat(world.listGradedItems.known(new Course("other tenant", course.contextId())))
        .isEmpty();
  }

  @Test
  void knows_its_own_columns_by_their_tags() throws LmsTrouble {
    List<GradedItem> items =
        refresh(
            tied("http://a/1", "x", "laurel-input"),
            tied("http://a/2", "y", UpdateItems.BADGE_TAG),
            listed("http://a/3", "Final", "100"));
    assertThat(items).extracting(GradedItem::madeByLaurel).containsExactly(true, true, false);
    assertThat(items)
        .extracting(GradedItem::purpose)
        .containsExactly(Purpose.INPUT, Purpose.BADGE_RESULT, Purpose.INPUT);
  }

  @Test
  void leaves_everything_as_it_was_when_the_lms_does_not_answer() throws LmsTrouble {
    refresh(listed(URL, "Final", "100"));
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    assertThatThrownBy(() -> world.listGradedItems.refresh(course)).isInstanceOf(LmsTrouble.class);
    assertThat(world.listGradedItems.refreshQuietly(course))
        .singleElement()
        .satisfies(item -> assertThat(item.isGone()).isFalse());
  }

  @Test
  void has_the_lms_make_a_column_once() throws LmsTrouble {
    GradedItem first = world.createColumn.create(course, "badge-1", "Practical work");
    GradedItem again = world.createColumn.create(course, "badge-1", "Practical work");
    assertThat(again.id()).isEqualTo(first.id());
    assertThat(world.lms.created()).isEqualTo(1);
    assertThat(first.madeByLaurel()).isTrue();
    assertThat(first.scoreMaximum()).isEqualByComparingTo("100");
  }

  @Test
  void makes_a_column_for_each_purpose() throws LmsTrouble {
    world.createColumn.create(course, "badge-1", "One");
    world.createColumn.create(course, "badge-2", "Two");
    assertThat(world.lms.created()).isEqualTo(2);
  }
}
