package dev.laurel.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.Standing;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandPagesTest extends HandWorld {

  @Test
  void an_activity_is_added_and_learners_are_marked_without_script()
      throws UnsupportedEncodingException {
    assertThat(page(base, 200).select("#activities")).isEmpty();
    String path = location(add(" Portfolio   reviewed ", ""));
    GradedItem item = hand.handItems.of(course).getFirst();
    assertThat(path).isEqualTo(sheet(item) + "?said=added");
    assertThat(page(path, 200).select("h1").text()).isEqualTo("Portfolio reviewed");
    String marked =
        location(mark(item, "learner", "ada", "what", "mark", "reason", "Seen on Monday"));
    Document after = page(marked, 200);
    assertThat(after.select("#learners tr:contains(Ada)").text())
        .contains("Ada <b> Öztürk", "Met", "Seen on Monday", "Ingrid");
    assertThat(after.select("#learners tr:contains(Bob)").text()).contains("Not met yet");
    assertThat(after.select(".toast").text()).contains("marked");
    assertThat(page(base, 200).select("#activities tbody tr").text())
        .contains("Portfolio reviewed", "met or not met", "1");
  }

  @Test
  void what_was_marked_is_taken_back_with_a_reason() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    location(mark(item, "learner", "ada", "what", "mark", "reason", "Seen"));
    String back = location(mark(item, "learner", "ada", "what", "back", "reason", "A mistake"));
    assertThat(page(back, 200).select("#learners tr:contains(Ada)").text())
        .contains("Taken back", "A mistake")
        .doesNotContain("Seen");
    assertThat(hand.standing(item, "ada").flatMap(Standing::score)).isEmpty();
  }

  @Test
  void several_learners_get_points_at_once() throws UnsupportedEncodingException {
    location(add("First aid", "20"));
    GradedItem item = hand.handItems.of(course).getFirst();
    assertThat(page(sheet(item), 200).select("#learners td").text()).contains("No points yet");
    location(
        mark(
            item, "learner", "ada", "learner", "bob", "what", "mark", "points", "12,5", "reason",
            "Shown"));
    for (String learner : List.of("ada", "bob")) {
      assertThat(hand.standing(item, learner).flatMap(Standing::score))
          .isEqualTo(Grades.points("12.5", "20"));
    }
    assertThat(page(sheet(item), 200).text()).contains("12.5 of 20 points");
  }

  @Test
  void mistakes_are_named_at_their_fields_and_nothing_is_lost()
      throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "First aid", "20");
    Document refused = html(mark(item, "what", "mark", "points", "21", "reason", " "), 422);
    assertThat(refused.select("#mistakes a").eachAttr("href"))
        .containsExactly("#field-learner", "#field-points", "#field-reason");
    Document kept = html(mark(item, "learner", "bob", "what", "x", "reason", "Kept words"), 422);
    assertThat(kept.select("textarea").text()).isEqualTo("Kept words");
    assertThat(kept.select("input[value=bob]").hasAttr("checked")).isTrue();
    assertThat(kept.select("#mistake-what")).hasSize(1);
    assertThat(world.ports.standings().ofItems(List.of(item.id()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "20.01", "1e1", "1.234", "x", "9999999", "٣"})
  void points_that_cannot_be_are_refused(String points) throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "First aid", "20");
    Document refused =
        html(mark(item, "learner", "ada", "what", "mark", "points", points, "reason", "R"), 422);
    assertThat(refused.select("#mistake-points")).hasSize(1);
  }

  @Test
  void a_reason_has_a_limit_that_counts_characters() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    String longest = "🏅".repeat(HandNote.LONGEST_REASON);
    location(mark(item, "learner", "ada", "what", "mark", "reason", longest));
    for (String reason : List.of(longest + "x", "bell \u0007")) {
      Document refused = html(mark(item, "learner", "bob", "what", "mark", "reason", reason), 422);
      assertThat(refused.select("#mistake-reason")).hasSize(1);
    }
    assertThat(hand.standing(item, "bob")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "abc", "1.234", "0.00", "1e3"})
  void an_activity_needs_points_above_zero(String points) throws UnsupportedEncodingException {
    Document refused = html(add("Portfolio", points), 422);
    assertThat(refused.select("#mistake-points")).hasSize(1);
    assertThat(refused.select("input[name=name]").val()).isEqualTo("Portfolio");
    assertThat(hand.handItems.of(course)).isEmpty();
  }

  @Test
  void an_activity_needs_a_name_that_is_free_and_short() throws UnsupportedEncodingException {
    location(add("Portfolio", ""));
    for (String name : List.of("", " ", "portfolio", "x".repeat(101), "a\u0000b")) {
      assertThat(html(add(name, ""), 422).select("#mistake-name")).as(name).hasSize(1);
    }
    assertThat(hand.handItems.of(course)).hasSize(1);
  }

  @Test
  void an_empty_course_says_where_learners_come_from() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "Portfolio", "1");
    hand.enrol(course, "ada", "Ada", "Learner", false);
    hand.enrol(course, "bob", "Bob", "Learner", false);
    Document sheet = page(sheet(item), 200);
    assertThat(sheet.select(".empty").text()).contains("No learners yet");
    assertThat(sheet.select("a[href=" + base + "]")).hasSize(1);
  }

  @Test
  void every_page_speaks_three_languages() throws UnsupportedEncodingException {
    GradedItem item = hand.add(course, "First aid", "20");
    location(mark(item, "learner", "ada", "what", "mark", "points", "3", "reason", "R"));
    for (String lang : List.of("en", "de", "es")) {
      for (String path : List.of(base, sheet(item))) {
        assertThat(page(path + "?lang=" + lang, 200).select("html").attr("lang")).isEqualTo(lang);
      }
    }
  }
}
