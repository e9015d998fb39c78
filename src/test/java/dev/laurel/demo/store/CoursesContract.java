package dev.laurel.demo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.Activity;
import dev.laurel.demo.Activity.Place;
import dev.laurel.demo.Course;
import dev.laurel.demo.CustomParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every storage of courses does, whatever it is made of. */
abstract class CoursesContract extends ToolsContract {

  @Test
  void begins_with_one_course_of_three_activities() {
    assertThat(stores().courses().find(Course.FIRST).orElseThrow().label()).isEqualTo("DS101");
    assertThat(stores().courses().activities(Course.FIRST))
        .extracting(Activity::linkId)
        .startsWith("401", "402", "403");
    assertThat(stores().courses().module(701).orElseThrow().linkId()).isEqualTo("401");
    assertThat(stores().courses().link("402").orElseThrow().courseModule()).isEqualTo(702);
  }

  @Test
  void gives_courses_new_ids_and_keeps_their_history_in_order() {
    Course wanted = new Course("", "L", "Kurs 王 🎓", "", List.of("204", "201"));

    Course made = stores().courses().create(wanted);
    Course next = stores().courses().create(wanted);

    assertThat(made.title()).isEqualTo("Kurs 王 🎓");
    assertThat(made.history()).containsExactly("204", "201");
    assertThat(Long.parseLong(next.id())).isEqualTo(Long.parseLong(made.id()) + 1);
    assertThat(stores().courses().find(made.id())).contains(made);
    assertThat(stores().courses().all()).contains(made, next);
  }

  @Test
  void keeps_an_activity_with_everything_that_it_opens() {
    Map<String, String> custom = new LinkedHashMap<>();
    custom.put("z", "$Context.id");
    custom.put("a", "O'Neill \"x\" 王 🎓\nnext line");
    Place opens = new Place("https://tool.example/a?b=c", new CustomParameters(custom));
    Place reviews = new Place("https://tool.example/r", new CustomParameters(Map.of("v", "1")));

    Activity made =
        stores()
            .courses()
            .create(new Activity("", 0, Course.FIRST, "699", "T 王", "D", opens, reviews));

    assertThat(stores().courses().link(made.linkId())).contains(made);
    assertThat(stores().courses().module(made.courseModule())).contains(made);
    assertThat(made.opens()).isEqualTo(opens);
    assertThat(made.opens().custom().values().keySet()).containsExactly("z", "a");
    assertThat(made.reviews()).isEqualTo(reviews);
    assertThat(stores().courses().activities(Course.FIRST)).endsWith(made);
    stores().courses().deleteActivitiesOf("699");
    assertThat(stores().courses().link(made.linkId())).isEmpty();
    assertThat(stores().courses().link("401")).isPresent();
  }

  @Test
  void finds_nothing_under_ids_that_are_none() {
    for (String id : List.of("", "x", "4711", "1 or 1=1", "9".repeat(30))) {
      assertThat(stores().courses().find(id)).isEqualTo(Optional.empty());
      assertThat(stores().courses().link(id)).isEmpty();
      assertThat(stores().tools().find(id)).isEmpty();
    }
    assertThat(stores().courses().module(-1)).isEmpty();
  }
}
