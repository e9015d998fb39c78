package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Draft;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BadgePagesTest extends BadgeWorld {

  @Test
  void an_empty_list_says_the_one_next_step() throws UnsupportedEncodingException {
    Document list = page(base, 200);
    assertThat(list.select("a[href=" + base + "/new]")).hasSize(1);
  }

  @Test
  void three_steps_make_a_badge_without_script() throws UnsupportedEncodingException {
    assertThat(page(base + "/new", 200).select("form input[name=name]")).hasSize(1);
    String when = location(doors.post(base + "/new", what("Expert")));
    assertThat(when).isEqualTo(base + "/" + only().id() + "/when");
    assertThat(page(when, 200).select("input[value=" + item.id() + "]")).hasSize(1);
    String look =
        location(doors.post(when, form("item", item.id(), "column", "", "percent", "80")));
    assertThat(page(look, 200).select(".today").text())
        .contains("at least 80 % in Final <project>")
        .contains("1 of 1 learners");
    location(doors.post(base + "/" + only().id() + "/publish", ""));
    Achievement published = workshop.achievements().byId(only().id()).orElseThrow();
    assertThat(published.name()).isEqualTo("Expert");
    assertThat(page(base + "?said=published", 200).text()).contains("Published", "Expert");
  }

  @Test
  void asks_before_a_draft_is_deleted_with_and_without_script()
      throws UnsupportedEncodingException {
    doors.post(base + "/new", what("Draft"));
    String delete = base + "/" + only().id() + "/delete";
    Document list = page(base, 200);
    assertThat(list.select("a[href=" + delete + "]").attr("data-opens"))
        .isEqualTo(list.select("dialog:has(form[action=" + delete + "])").attr("id"))
        .isNotEmpty();
    assertThat(list.select("form[action=" + delete + "]").parents().is("dialog")).isTrue();
    Document asked = page(delete, 200);
    assertThat(asked.select("h1").text()).contains("Delete the draft “Draft”?");
    assertThat(asked.select("form[action=" + delete + "] a[href=" + base + "]")).hasSize(1);
    Achievement badge = workshop.publish(course, "Expert", item, "80");
    assertThat(doors.get(base + "/" + badge.id() + "/delete").getStatus()).isEqualTo(409);
  }

  @Test
  void mistakes_are_named_at_their_fields_and_nothing_is_lost()
      throws UnsupportedEncodingException {
    Document refused =
        html(
            doors.post(
                base + "/new",
                form("name", "", "description", "Kept words", "criteria", "", "image", "x")),
            422);
    assertThat(refused.select("#mistakes a")).hasSize(3);
    assertThat(refused.select("textarea[name=description]").text()).isEqualTo("Kept words");
    assertThat(workshop.drafts().of(course)).isEmpty();

    String when = location(doors.post(base + "/new", what("Expert")));
    for (String percent : List.of("", "abc", "-1", "100.01", "1e2", "80.123", "1000")) {
      Document again =
          html(doors.post(when, form("item", item.id(), "column", "", "percent", percent)), 422);
      assertThat(again.select("#mistake-percent")).as(percent).hasSize(1);
    }
    Document none = html(doors.post(when, form("item", "", "column", "", "percent", "80")), 422);
    assertThat(none.select("#mistake-item")).hasSize(1);
    Document unnamed =
        html(doors.post(when, form("item", "new", "column", " ", "percent", "80")), 422);
    assertThat(unnamed.select("#mistake-column")).hasSize(1);
  }

  @Test
  void words_of_people_never_become_markup() throws UnsupportedEncodingException {
    String evil = "<script>alert(1)</script>";
    String when = location(doors.post(base + "/new", what(evil)));
    location(doors.post(when, form("item", item.id(), "column", "", "percent", "80")));
    for (String path : List.of(base, base + "/" + only().id() + "/look", when)) {
      Document page = page(path, 200);
      assertThat(page.text()).contains(evil);
      assertThat(page.select("script:not([src])")).isEmpty();
    }
    assertThat(page(base, 200).text()).contains("Plants & <People>");
  }

  @Test
  void a_draft_is_deleted_and_a_published_badge_paused_and_resumed() {
    Achievement badge = workshop.publish(course, "Expert", item, "80");
    location(doors.post(base + "/" + badge.id() + "/pause", ""));
    assertThat(workshop.achievements().byId(badge.id()).orElseThrow().paused()).isTrue();
    location(doors.post(base + "/" + badge.id() + "/resume", ""));
    assertThat(workshop.achievements().byId(badge.id()).orElseThrow().paused()).isFalse();
    assertThat(doors.post(base + "/" + badge.id() + "/delete", "").getStatus()).isEqualTo(409);
    doors.post(base + "/new", what("Draft"));
    String draft = workshop.drafts().of(course).getLast().id();
    location(doors.post(base + "/" + draft + "/delete", ""));
    assertThat(workshop.drafts().of(course)).extracting(Draft::id).containsExactly(badge.id());
  }

  @Test
  void learners_and_strangers_reach_none_of_these_pages() {
    Achievement badge = workshop.publish(course, "Expert", item, "80");
    String one = base + "/" + badge.id();
    String elsewhere = "/courses/" + world.ids.newId() + "/badges";
    visitor.become("ada", "Learner");
    for (String path :
        List.of(
            base, base + "/new", one + "/what", one + "/when", one + "/look", one + "/delete")) {
      assertThat(doors.get(path).getStatus()).as(path).isEqualTo(403);
      assertThat(doors.get(path.replace(base, elsewhere)).getStatus()).as(path).isEqualTo(403);
    }
    for (String path :
        List.of(
            "/new",
            "/ID/what",
            "/ID/when",
            "/ID/when/count",
            "/ID/publish",
            "/ID/pause",
            "/ID/resume",
            "/ID/delete")) {
      String mine = base + path.replace("ID", badge.id());
      assertThat(doors.post(mine, what("Mine")).getStatus()).as(mine).isEqualTo(403);
      String theirs = elsewhere + path.replace("ID", badge.id());
      assertThat(doors.post(theirs, what("Mine")).getStatus()).as(theirs).isEqualTo(403);
    }
    assertThat(workshop.drafts().require(course, badge.id()).name()).isEqualTo("Expert");
  }

  @Test
  void a_badge_of_another_course_is_unknown_here() {
    Course other = Grades.course(world.ids);
    GradedItem foreign = Grades.item(world.ids, other, "Foreign");
    world.ports.items().save(List.of(foreign));
    Achievement badge = workshop.publish(other, "Foreign", foreign, "80");
    for (String step : List.of("what", "when", "look", "delete")) {
      assertThat(doors.get(base + "/" + badge.id() + "/" + step).getStatus()).isEqualTo(404);
    }
    for (String step : List.of("what", "when/count", "publish", "pause", "resume", "delete")) {
      assertThat(doors.post(base + "/" + badge.id() + "/" + step, what("Mine")).getStatus())
          .isEqualTo(404);
    }
    doors.post(base + "/new", what("Mine"));
    String rule = form("item", foreign.id(), "column", "", "percent", "80");
    assertThat(doors.post(base + "/" + only().id() + "/when", rule).getStatus()).isEqualTo(404);
  }

  @Test
  void images_are_found_by_their_hash_only() {
    assertThat(doors.get("/images/" + "0".repeat(64) + ".png").getStatus()).isEqualTo(404);
    assertThat(doors.get("/images/../../etc/passwd.png").getStatus()).isEqualTo(404);
  }

  @Test
  void every_page_speaks_three_languages() throws UnsupportedEncodingException {
    workshop.publish(course, "Expert", item, "80");
    for (String lang : List.of("en", "de", "es")) {
      for (String path :
          List.of("", "/new", "/" + only().id() + "/when", "/" + only().id() + "/look")) {
        assertThat(page(base + path + "?lang=" + lang, 200).select("html").attr("lang"))
            .isEqualTo(lang);
      }
    }
  }
}
