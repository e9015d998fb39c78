package dev.laurel.grading.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.GradedItemsOver;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Score;
import dev.laurel.grading.records.Heard.Activity;
import dev.laurel.grading.records.Heard.Told;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens to activities when several nodes make some of the same at once. */
class KeepActivitiesTest {

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);

  private Told told(String name) {
    return new Told(
        name,
        List.of(),
        new Activity("https://content.example.edu/" + name, Optional.of(name)),
        Map.of(Aspect.SCORE, new Score(BigDecimal.ONE, BigDecimal.TEN)),
        world.clock.instant(),
        "");
  }

  private Map<String, GradedItem> keep(GradedItems items, String... names) {
    List<Told> all = Stream.of(names).map(this::told).toList();
    return new KeepActivities(items, world.updateItems(items)).of(course, Dialect.XAPI, "en", all);
  }

  private List<String> labels() {
    return world.ports.items().ofContext(course.contextId()).stream()
        .map(GradedItem::label)
        .toList();
  }

  /** A store in which another node was first, as often as there is work for it. */
  private final class Beaten extends GradedItemsOver {
    private final List<Runnable> others;
    private int saves;

    private Beaten(Runnable... others) {
      super(world.ports.items());
      this.others = Arrays.asList(others);
    }

    @Override
    public List<GradedItem> ofContext(String contextId) {
      throw new AssertionError("A course may have a thousand");
    }

    @Override
    public void save(Collection<GradedItem> more) {
      if (saves < others.size()) {
        others.get(saves++).run();
        throw new IllegalStateException("Unique key");
      }
      super.save(more);
    }
  }

  @Test
  void only_the_activities_of_the_message_are_looked_for() {
    keep(world.ports.items(), "a", "b", "c");
    assertThat(keep(new Beaten(), "b", "d").values())
        .extracting(GradedItem::label)
        .containsExactlyInAnyOrder("b", "d");
  }

  @Test
  void what_another_node_made_meanwhile_is_taken_and_the_rest_is_made() {
    GradedItems beaten = new Beaten(() -> keep(world.ports.items(), "a", "z"));
    assertThat(keep(beaten, "a", "b", "c")).hasSize(3);
    assertThat(labels()).containsExactlyInAnyOrder("a", "z", "b", "c");
  }

  @Test
  void two_other_nodes_may_be_faster() {
    GradedItems beaten =
        new Beaten(() -> keep(world.ports.items(), "a"), () -> keep(world.ports.items(), "b", "c"));
    assertThat(keep(beaten, "a", "b", "c")).hasSize(3);
    assertThat(labels()).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void a_fault_that_is_no_overlap_is_told() {
    GradedItems broken = new Beaten(() -> keep(world.ports.items(), "z"));
    assertThatThrownBy(() -> keep(broken, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Unique key");
  }
}
