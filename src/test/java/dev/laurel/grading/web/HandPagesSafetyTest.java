package dev.laurel.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Standing;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who may mark whom, whatever is posted. */
class HandPagesSafetyTest extends HandWorld {

  private static final String EVIL = "<script>alert(1)</script>";

  @Test
  void the_same_form_posted_twice_marks_once() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    String form =
        fields(
            "form",
            formOf(page(sheet(item), 200)),
            "learner",
            "ada",
            "what",
            "mark",
            "reason",
            "Seen");
    location(doors.post(sheet(item), form));
    location(doors.post(sheet(item), form));
    assertThat(world.ports.outcomes().of("ada", item.id())).hasSize(1);
  }

  @Test
  void each_page_gives_its_form_an_id_of_its_own() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    assertThat(formOf(page(sheet(item), 200))).isNotEqualTo(formOf(page(sheet(item), 200)));
    assertThat(formOf(page(base, 200))).isNotEqualTo(formOf(page(base, 200)));
  }

  @Test
  void a_learner_who_left_stays_visible_and_cannot_be_marked() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    location(mark(item, "learner", "ada", "what", "mark", "reason", "Seen"));
    hand.enrol(course, "ada", "Ada", "Learner", false);
    Document sheet = page(sheet(item), 200);
    assertThat(sheet.select("#learners tr:contains(Ada)").text()).contains("has left the course");
    assertThat(sheet.select("input[value=ada]")).isEmpty();
    for (String nobody : List.of("ada", "teacher", "unknown")) {
      Document refused =
          html(mark(item, "learner", "bob", "learner", nobody, "what", "back", "reason", "R"), 422);
      assertThat(refused.select("#mistake-learner")).as(nobody).hasSize(1);
    }
    assertThat(hand.standing(item, "ada").flatMap(Standing::score)).isPresent();
    assertThat(hand.standing(item, "bob")).isEmpty();
  }

  @Test
  void too_many_learners_at_once_are_refused() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 501; i++) {
      many.append("&learner=l").append(i);
    }
    String form = formOf(page(sheet(item), 200));
    Document refused = html(doors.post(sheet(item), "what=mark&reason=r&form=" + form + many), 422);
    assertThat(refused.select("#mistake-learner").text()).contains("at most 500");
  }

  @Test
  void a_form_without_its_id_changes_nothing() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    for (String form : List.of("", "1", "x".repeat(36), "0".repeat(64))) {
      String said =
          fields("form", form, "learner", "ada", "what", "mark", "reason", "R", "name", "N");
      assertThat(doors.post(sheet(item), said).getStatus()).as(form).isEqualTo(400);
      assertThat(doors.post(base, said).getStatus()).as(form).isEqualTo(400);
    }
    assertThat(hand.standing(item, "ada")).isEmpty();
    assertThat(hand.handItems.of(course)).hasSize(1);
  }

  @Test
  void learners_and_strangers_reach_none_of_these_pages() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    String said =
        fields(
            "form",
            world.ids.newId(),
            "learner",
            "ada",
            "what",
            "mark",
            "reason",
            "R",
            "name",
            "Mine");
    String elsewhere = "/courses/" + world.ids.newId() + "/by-hand";
    visitor.become("ada", "Learner");
    for (String path : List.of(base, sheet(item), elsewhere, elsewhere + "/" + item.id())) {
      assertThat(doors.get(path).getStatus()).as(path).isEqualTo(403);
      assertThat(doors.post(path, said).getStatus()).as(path).isEqualTo(403);
    }
    assertThat(hand.handItems.of(course)).hasSize(1);
    assertThat(hand.standing(item, "ada")).isEmpty();
  }

  @Test
  void an_activity_of_another_course_or_a_column_is_unknown_here()
      throws UnsupportedEncodingException {
    Course other = new Course(course.tenantId(), world.ids.newId());
    GradedItem foreign = hand.add(other, "Foreign", "1");
    GradedItem column = Grades.item(world.ids, course, "Quiz");
    world.ports.items().save(List.of(column));
    String said =
        fields("form", world.ids.newId(), "learner", "ada", "what", "mark", "reason", "R");
    for (String id : List.of(foreign.id(), column.id(), "unknown")) {
      assertThat(doors.get(base + "/" + id).getStatus()).as(id).isEqualTo(404);
      assertThat(doors.post(base + "/" + id, said).getStatus()).as(id).isEqualTo(404);
    }
    assertThat(hand.standing(foreign, "ada")).isEmpty();
    assertThat(page(base, 200).text()).doesNotContain("Foreign", "Quiz");
  }

  @Test
  void words_of_people_never_become_markup() throws UnsupportedEncodingException {
    location(add(EVIL, ""));
    GradedItem item = hand.handItems.of(course).getFirst();
    location(mark(item, "learner", "ada", "what", "mark", "reason", EVIL));
    for (String path : List.of(base, sheet(item), sheet(item) + "?said=" + EVIL.substring(1, 7))) {
      Document page = page(path, 200);
      assertThat(page.text()).contains(EVIL);
      assertThat(page.select("script:not([src])")).isEmpty();
    }
  }
}
