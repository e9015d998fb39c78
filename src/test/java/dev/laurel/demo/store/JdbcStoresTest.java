package dev.laurel.demo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.Errand;
import dev.laurel.demo.GradeItem;
import dev.laurel.demo.Launches.Launch;
import dev.laurel.demo.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables on H2, and what is in them from the start. */
class JdbcStoresTest extends DemoStoresContract {

  @Override
  Stores.Kind kind() {
    return Stores.Kind.H2;
  }

  @Test
  void the_course_begins_with_a_teacher_and_five_learners_of_several_scripts() {
    assertThat(stores().people().all())
        .extracting(Person::name)
        .containsExactly(
            "Ingrid Sørensen", "Ana Öztürk", "王小燕", "Юлия Петрова", "ليلى حداد", "Siobhán O'Neill");
  }

  @Test
  void two_columns_belong_to_the_tool_and_two_do_not() {
    assertThat(stores().gradebook().items())
        .filteredOn(GradeItem::visibleToTool)
        .extracting(GradeItem::label)
        .containsExactly("Final project", "Lab 1");
    assertThat(stores().gradebook().items())
        .filteredOn(item -> !item.visibleToTool())
        .extracting(GradeItem::label)
        .containsExactly("Quiz 1", "Final exam");
  }

  @Test
  void new_ids_do_not_meet_those_of_the_beginning() {
    assertThat(stores().people().find(String.valueOf(stores().people().nextIds(1)))).isEmpty();
    assertThat(stores().gradebook().create(column("New", "1")).id()).isEqualTo(506);
  }

  @Test
  void of_many_who_take_a_launch_at_once_one_gets_it() throws Exception {
    stores().launches().add(new Launch("l1", "1003", new Errand.Open("401"), Instant.EPOCH));

    List<Optional<Launch>> taken = together(8, () -> stores().launches().take("l1"));

    assertThat(taken.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  void of_many_who_make_a_text_at_once_all_get_the_same() throws Exception {
    List<String> texts =
        together(8, () -> stores().texts().get("key", () -> "made by " + Thread.currentThread()));

    assertThat(texts.stream().distinct()).hasSize(1);
  }
}
