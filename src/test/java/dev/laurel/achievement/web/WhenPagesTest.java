package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.LmsTrouble;
import java.io.UnsupportedEncodingException;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The step on which a badge gets its rule. */
class WhenPagesTest extends BadgeWorld {

  @Test
  void counting_stays_on_the_step() throws UnsupportedEncodingException {
    String when = location(doors.post(base + "/new", what("Expert")));
    String back =
        location(
            doors.post(
                when, form("item", item.id(), "column", "", "percent", "95,5", "count", "yes")));
    assertThat(back).isEqualTo(when);
    assertThat(page(when, 200).select(".today").text())
        .contains("95.5 %")
        .contains("0 of 1 learners");
  }

  @Test
  void the_count_follows_the_rule_that_is_being_typed_and_saves_nothing()
      throws UnsupportedEncodingException {
    String when = location(doors.post(base + "/new", what("Expert")));
    assertThat(page(when, 200).select("form[hx-post=" + when + "/count]")).hasSize(1);
    assertThat(counted(when, "item", item.id(), "percent", "80")).contains("1 of 1 learners");
    assertThat(counted(when, "item", item.id(), "percent", "95.5", "read", item.id()))
        .contains("0 of 1 learners");
    assertThat(counted(when, "item", item.id(), "percent", "9o")).isEmpty();
    assertThat(counted(when, "item", "new", "percent", "80")).isEmpty();
    assertThat(only().hasRule()).isFalse();
  }

  @Test
  void the_lms_is_asked_once_while_the_bar_is_being_moved() throws UnsupportedEncodingException {
    String when = location(doors.post(base + "/new", what("Expert")));
    Document first =
        Jsoup.parse(
            doors
                .post(when + "/count", form("item", item.id(), "percent", "80"))
                .getContentAsString());
    assertThat(first.select("input[name=read]").val()).isEqualTo(item.id());
    world.lms.fail(LmsTrouble.Kind.UNREACHABLE);
    assertThat(counted(when, "item", item.id(), "percent", "70", "read", item.id()))
        .contains("1 of 1 learners");
    assertThat(counted(when, "item", item.id(), "percent", "70")).contains("cannot read");
  }

  private String counted(String when, String... fields) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.post(when + "/count", form(fields));
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString()).text();
  }

  @Test
  void laurel_makes_a_column_when_asked_and_only_once() throws UnsupportedEncodingException {
    String when = location(doors.post(base + "/new", what("Expert")));
    String column = form("item", "new", "column", "Practical work", "percent", "50");
    location(doors.post(when, column));
    location(doors.post(when, column));
    assertThat(world.lms.created()).isEqualTo(1);
    assertThat(page(when, 200).text()).contains("Practical work");
  }

  @Test
  void an_lms_that_fails_is_told_in_words() throws UnsupportedEncodingException {
    String when = location(doors.post(base + "/new", what("Expert")));
    for (LmsTrouble.Kind kind : LmsTrouble.Kind.values()) {
      world.lms.fail(kind);
      assertThat(page(when, 200).select(".notice").text()).isNotBlank();
      Document refused =
          html(doors.post(when, form("item", "new", "column", "C", "percent", "80")), 422);
      assertThat(refused.select("#mistake-item").text()).isNotBlank();
    }
  }

  @Test
  void an_item_that_is_gone_is_shown_as_gone() throws UnsupportedEncodingException {
    String when = location(doors.post(base + "/new", what("Expert")));
    world.lms.list(course.contextId());
    assertThat(page(when, 200).text()).contains("no longer in your LMS");
  }

  @Test
  void look_without_a_rule_leads_back_to_when() {
    String when = location(doors.post(base + "/new", what("Expert")));
    assertThat(location(doors.get(base + "/" + only().id() + "/look"))).isEqualTo(when);
  }
}
