package dev.laurel.grading.web;

import static dev.laurel.grading.Grades.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.Mirror;
import dev.laurel.grading.MirrorFinding;
import dev.laurel.grading.MoodleCourses;
import dev.laurel.grading.MoodlePlatforms;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorPagesTest {

  private static final Instant GRADED = Instant.parse("2026-11-23T13:00:00Z");

  private final Listening world = new Listening();
  private final Course course = Grades.course(world.ids);
  private final CourseVisitor visitor = new CourseVisitor(course);
  private final Doors doors = doors("https://lms.example/mod/lti/auth.php");
  private final String base = "/courses/" + course.contextId() + "/mirrors";

  private Doors doors(String login) {
    MoodleCourses moodle = new MoodleCourses(visitor, MoodlePlatforms.at(login));
    return Doors.of(MirrorDoors.all(world, visitor, moodle).toArray());
  }

  @BeforeEach
  void learners() {
    world.lms.know("1003", "ada");
    world.lms.know("1004", "bob");
  }

  private Document page(String path, int status) throws UnsupportedEncodingException {
    return HandWorld.html(doors.get(path, "Accept", "text/html"), status);
  }

  private MockHttpResponse add(String name, String points, String idNumber) {
    return doors.post(base, HandWorld.fields("name", name, "points", points, "idNumber", idNumber));
  }

  private Mirror made() {
    return world.keepMirrors.of(course).getFirst();
  }

  private Document check(int status) throws UnsupportedEncodingException {
    return HandWorld.html(doors.post(base + "/" + made().item().id() + "/check", ""), status);
  }

  @Test
  void a_column_is_made_and_its_page_says_what_to_do_in_moodle() throws Exception {
    assertThat(page(base, 200).select("#mirrors")).isEmpty();
    String path = HandWorld.location(add(" Quiz  1 <b> ", "10", " quiz1 "));
    assertThat(path).isEqualTo(base + "/" + made().item().id());
    Document page = page(path, 200);
    assertThat(page.select("h1").text()).isEqualTo("Quiz 1 <b>");
    assertThat(page.select("#copy-calculation").val()).isEqualTo("=[[quiz1]]");
    assertThat(page.select("#state").text()).contains("Waits for the calculation");
    assertThat(page.select(".shown-steps > li")).hasSize(4);
    assertThat(page.select("svg.picture"))
        .hasSize(4)
        .allMatch(p -> !p.attr("aria-label").isBlank());
    assertThat(page.select("#mirrors")).isEmpty();
    assertThat(page(base, 200).select("#mirrors tbody tr").text())
        .contains("Quiz 1 <b>", "=[[quiz1]]", "Waits");
  }

  @Test
  void a_check_says_how_many_results_there_are_and_the_state_stays() throws Exception {
    add("Quiz 1", "10", "quiz1");
    assertThat(check(200).select(".notice").text()).contains("No result stands in the column yet");
    world.lms.grade(
        made().item(), result("1003", "8.50", "10", GRADED), result("1004", "3", "10", GRADED));
    Document found = check(200);
    assertThat(found.select(".notice").text())
        .contains("It works: 2 learners have results, from 3 to 8.5 of 10 points");
    assertThat(found.select(".notice[role=alert]")).isEmpty();
    Document later = page(base + "/" + made().item().id(), 200);
    assertThat(later.select("#state").text()).contains("Works: 2 learners", "First heard");
    assertThat(page(base, 200).select("#mirrors tbody tr").text()).contains("Works");
  }

  @Test
  void values_that_cannot_be_are_named_and_so_are_full_points_of_all() throws Exception {
    add("Quiz 1", "10", "quiz1");
    world.lms.grade(made().item(), result("1003", "11", "10", GRADED));
    assertThat(check(200).select(".notice[role=alert]").text()).contains("look wrong", "10 points");
    world.lms.grade(
        made().item(), result("1003", "10", "10", GRADED), result("1004", "10", "10", GRADED));
    assertThat(check(200).select(".notice").text()).contains("all of them full points", "cut");
  }

  @ParameterizedTest
  @EnumSource(LmsTrouble.Kind.class)
  void an_lms_that_fails_is_explained_and_nothing_is_lost(LmsTrouble.Kind kind) throws Exception {
    world.lms.fail(kind);
    Document refused = HandWorld.html(add("Quiz 1", "10", "quiz1"), 422);
    assertThat(refused.select(".notice").text()).contains("The column was not made", "Moodle");
    assertThat(refused.select("input[name=idNumber]").val()).isEqualTo("quiz1");
    world.lms.fail(null);
    add("Quiz 1", "10", "quiz1");
    world.lms.fail(kind);
    assertThat(check(200).select(".notice").text()).contains("could not be read", "Moodle");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10, quiz1, name",
    "Quiz, '', quiz1, points",
    "Quiz, 0, quiz1, points",
    "Quiz, -1, quiz1, points",
    "Quiz, 1e3, quiz1, points",
    "Quiz, 10, '', idNumber",
    "Quiz, 10, a]]+[[b, idNumber",
    "'a\u0000b', 10, quiz1, name"
  })
  void mistakes_are_named_at_their_fields(String name, String points, String id, String field)
      throws Exception {
    Document refused = HandWorld.html(add(name, points, id), 422);
    assertThat(refused.select("#mistakes a").eachAttr("href")).containsExactly("#field-" + field);
    assertThat(refused.select("#mistake-" + field)).hasSize(1);
    assertThat(world.lms.created()).isZero();
  }

  @Test
  void a_column_that_was_deleted_is_said_to_be_gone_and_can_be_left_alone() throws Exception {
    add("Quiz 1", "10", "quiz1");
    String stop = base + "/" + made().item().id() + "/stop";
    assertThat(doors.post(stop, "").getStatus()).isEqualTo(409);
    world.lms.list(course.contextId());
    Document gone = check(200);
    assertThat(gone.select(".notice").text()).contains("does not know this column");
    assertThat(gone.select("form[action$=/stop]")).hasSize(1);
    assertThat(gone.select(".shown-steps")).isEmpty();
    assertThat(HandWorld.location(doors.post(stop, ""))).isEqualTo(base);
    assertThat(world.ports.readings().ofContext(course.contextId())).isEmpty();
    assertThat(page(base, 200).select("#mirrors").text()).contains("no longer in Moodle");
  }

  @Test
  void in_another_lms_nothing_of_this_exists() throws Exception {
    Doors canvas = doors("https://canvas.example/api/lti/authorize_redirect");
    add("Quiz 1", "10", "quiz1");
    String one = base + "/" + made().item().id();
    for (String path : List.of(base, one)) {
      assertThat(canvas.get(path, "Accept", "text/html").getStatus()).isEqualTo(404);
    }
    for (String path : List.of(base, one + "/check", one + "/stop")) {
      assertThat(canvas.post(path, "name=a&points=1&idNumber=x").getStatus()).isEqualTo(404);
    }
    assertThat(world.lms.created()).isEqualTo(1);
  }

  @Test
  void learners_and_strangers_see_and_make_nothing() {
    add("Quiz 1", "10", "quiz1");
    String one = base + "/" + made().item().id();
    visitor.become("ada", "Learner");
    for (String path : List.of(base, one)) {
      assertThat(doors.get(path, "Accept", "text/html").getStatus()).isEqualTo(403);
    }
    for (String path : List.of(base, one + "/check", one + "/stop")) {
      assertThat(doors.post(path, "name=a&points=1&idNumber=x").getStatus()).isEqualTo(403);
    }
    assertThat(world.lms.created()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "%2e%2e", "01a22bfd-d8a6-7628-9766-ef290a9be451"})
  void a_column_that_is_no_mirror_of_this_course_does_not_exist(String id) {
    for (String path : List.of("/" + id, "/" + id + "/check", "/" + id + "/stop")) {
      int status =
          path.equals("/" + id)
              ? doors.get(base + path, "Accept", "text/html").getStatus()
              : doors.post(base + path, "").getStatus();
      assertThat(status).as(path).isBetween(400, 404);
    }
  }

  @ParameterizedTest
  @EnumSource(MirrorFinding.Kind.class)
  void every_page_and_every_finding_speaks_three_languages(MirrorFinding.Kind kind)
      throws Exception {
    add("Quiz 1", "10", "quiz1");
    switch (kind) {
      case NOTHING -> {}
      case WORKS -> world.lms.grade(made().item(), result("1003", "8", "10", GRADED));
      case ALL_FULL ->
          world.lms.grade(
              made().item(),
              result("1003", "10", "10", GRADED),
              result("1004", "10", "10", GRADED));
      case OUT_OF_RANGE -> world.lms.grade(made().item(), result("1003", "1e400", "10", GRADED));
    }
    for (String lang : List.of("en", "de", "es")) {
      String one = base + "/" + made().item().id();
      assertThat(page(one + "?lang=" + lang, 200).select("html").attr("lang")).isEqualTo(lang);
      assertThat(page(base + "?lang=" + lang, 200).text()).doesNotContain("grading.mirror");
      Document found = HandWorld.html(doors.post(one + "/check?lang=" + lang, ""), 200);
      assertThat(found.select(".notice")).hasSize(1);
      assertThat(found.text()).doesNotContain("grading.mirror", "{0}", "{3}");
    }
  }
}
