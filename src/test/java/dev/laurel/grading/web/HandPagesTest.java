package dev.laurel.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ByHandForTests;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Standing;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandPagesTest {

  private static final String EVIL = "<script>alert(1)</script>";

  private final Listening world = new Listening();
  private final ByHandForTests hand = new ByHandForTests(world, new MemoryRoster());
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final Doors doors = Doors.of(HandDoors.all(hand, visitor, world.ids).toArray());
  private final String base = "/courses/" + course.contextId() + "/by-hand";

  @BeforeEach
  void people() {
    hand.enrol(course, "ada", "Ada <b> Öztürk", "Learner", true);
    hand.enrol(course, "bob", "Bob", "Learner", true);
    hand.enrol(course, "teacher", "Ingrid", "Instructor", true);
  }

  private Document page(String path, int status) throws UnsupportedEncodingException {
    return html(doors.get(path, "Accept", "text/html"), status);
  }

  private static Document html(MockHttpResponse answer, int status)
      throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private static String fields(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static String location(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.indexOf("/courses/"));
  }

  private static String formOf(Document page) {
    return page.select("input[name=form]").val();
  }

  private MockHttpResponse add(String name, String points) throws UnsupportedEncodingException {
    String form = formOf(page(base, 200));
    return doors.post(base, fields("form", form, "name", name, "points", points));
  }

  private String sheet(GradedItem item) {
    return base + "/" + item.id();
  }

  private MockHttpResponse mark(GradedItem item, String... more)
      throws UnsupportedEncodingException {
    String form = fields("form", formOf(page(sheet(item), 200)));
    return doors.post(sheet(item), form + "&" + fields(more));
  }

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
