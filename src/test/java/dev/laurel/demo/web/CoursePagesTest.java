package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.Activity;
import dev.laurel.demo.Course;
import dev.laurel.demo.DemoSite;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The course of the demo LMS, as teachers and learners see it. */
class CoursePagesTest {

  private static final String TEACHER = "1001";
  private static final String LEARNER = "1003";

  private final DemoDoors demo = new DemoDoors();

  private List<Activity> activities(String course) {
    return demo.room.courses.activities(course);
  }

  @Test
  void whoever_has_not_said_who_they_are_sees_no_frame() throws Exception {
    Document page = demo.page("/course", 200);
    assertThat(page.text()).contains("Nobody is signed in yet");
    assertThat(page.select("iframe, form")).isEmpty();
  }

  @Test
  void a_cookie_that_was_changed_signs_nobody_in() throws Exception {
    String cookie = demo.room.cookie(LEARNER).replace("1003", TEACHER);
    MockHttpResponse answer = demo.doors.get("/demo/course", "Cookie", cookie);
    assertThat(DemoDoors.html(answer, 200).text()).contains("Nobody is signed in yet");
  }

  @Test
  void entering_leads_into_the_course_with_a_cookie_that_scripts_do_not_get() throws Exception {
    MockHttpResponse answer = demo.post("/enter", Map.of("user", LEARNER));
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(DemoDoors.header(answer, "Location")).endsWith("/course");
    assertThat(DemoDoors.header(answer, "Set-Cookie")).contains("; HttpOnly");
    String cookie = DemoDoors.header(answer, "Set-Cookie").split(";", 2)[0];
    assertThat(
            DemoDoors.html(demo.doors.get("/demo/course", "Cookie", cookie), 200)
                .select(".who")
                .text())
        .startsWith("You are Ana Öztürk, a learner.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9999", "1003 or 1=1", "-1"})
  void nobody_enters_as_somebody_who_is_not_there(String user) {
    MockHttpResponse answer = demo.post("/enter", Map.of("user", user));
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getOutputHeaders()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void the_first_page_names_everybody_and_stops_naming_at_fifty_learners() throws Exception {
    assertThat(demo.page("", 200).select(".people .name").eachText())
        .contains("Tea Cher", "Cy O'Neil");
    demo.room.addLearners(60);
    Document page = demo.page("", 200);
    assertThat(page.select(".people li")).hasSize(51);
    assertThat(page.text()).contains("And 14 more learners");
  }

  @Test
  void a_learner_sees_the_activity_and_none_of_the_teachers_buttons() throws Exception {
    Document page = demo.as(LEARNER).page("/course", 200);
    assertThat(page.select("iframe").attr("src")).endsWith("/mod/lti/launch?id=701");
    assertThat(page.select(".actions")).isEmpty();
    assertThat(page.select("a[aria-current=page]").text()).isEqualTo("Badges");
  }

  @Test
  void a_frame_gives_its_rights_to_the_tool_and_to_nobody_else() throws Exception {
    Document page = demo.as(TEACHER).page("/course", 200);
    assertThat(page.select("iframe").attr("allow"))
        .contains("camera http://127.0.0.1:9181")
        .doesNotContain("*");
  }

  @Test
  void a_teacher_reviews_the_work_of_a_learner_and_a_learner_reviews_nobody() throws Exception {
    String review = "/course?id=701&action=gradeReport&user=1004";
    Document teacher = demo.as(TEACHER).page(review, 200);
    assertThat(teacher.text()).contains("What Bo Müller did in “Badges”.");
    assertThat(teacher.select("iframe").attr("src"))
        .endsWith("/mod/lti/launch?id=701&action=gradeReport&user=1004");
    Document learner = demo.as(LEARNER).page(review, 200);
    assertThat(learner.select("[role=alert]").text()).contains("Only a teacher");
    assertThat(learner.select("iframe")).isEmpty();
  }

  @Test
  void the_work_of_nobody_is_not_the_work_of_whom_the_address_names() throws Exception {
    Document page =
        demo.as(TEACHER).page("/course?id=701&action=gradeReport&user=%22%3E%3Cscript%3E", 200);
    assertThat(page.text()).contains("What nobody did");
    assertThat(page.select("iframe").attr("src")).endsWith("&user=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/course?id=999", "/course?course=999", "/course?id=x"})
  void an_activity_that_is_not_there_is_not_found(String path) {
    assertThat(demo.as(TEACHER).get(path).getStatus()).isEqualTo(404);
  }

  @Test
  void a_teacher_copies_the_course_and_nobody_else_does() {
    Map<String, String> form = Map.of("course", Course.FIRST);
    assertThat(demo.post("/course/copy", form).getStatus()).isEqualTo(404);
    assertThat(demo.as(LEARNER).post("/course/copy", form).getStatus()).isEqualTo(404);
    assertThat(demo.room.courses.all()).hasSize(1);
    MockHttpResponse answer = demo.as(TEACHER).post("/course/copy", form);
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(DemoDoors.header(answer, "Location")).endsWith("/course?course=202");
    assertThat(activities("202")).hasSameSizeAs(activities(Course.FIRST));
    assertThat(demo.as(TEACHER).post("/course/copy", Map.of("course", "9")).getStatus())
        .isEqualTo(404);
  }

  @Test
  void two_courses_are_told_apart_on_both_pages() throws Exception {
    assertThat(demo.as(TEACHER).page("/course", 200).select("nav[aria-label=Courses]")).isEmpty();
    demo.post("/course/copy", Map.of("course", Course.FIRST));
    for (String path : List.of("/course", "/gradebook")) {
      Document page = demo.page(path + "?course=202", 200);
      assertThat(page.select("nav[aria-label=Courses] a[aria-current=page]").attr("href"))
          .as(path)
          .endsWith(path + "?course=202");
    }
  }

  @Test
  void activities_are_added_by_teachers_with_the_tools_that_are_active() throws Exception {
    String waiting = demo.room.waitingTool();
    assertThat(demo.as(LEARNER).page("/course/add", 403).text()).contains("Only for teachers");
    Document page = demo.as(TEACHER).page("/course/add", 200);
    assertThat(page.select("form input[name=tool]").eachAttr("value"))
        .contains(DemoSite.TYPE_ID)
        .doesNotContain(waiting);
    Map<String, String> form =
        Map.of("course", Course.FIRST, "tool", waiting, "title", "Sneaky", "graded", "1");
    assertThat(demo.post("/course/add", form).getStatus()).isEqualTo(403);
    assertThat(activities(Course.FIRST)).hasSize(3);
  }

  @Test
  void a_graded_activity_gets_its_column_and_its_title_is_cut_between_characters() {
    Map<String, String> form =
        Map.of(
            "course",
            Course.FIRST,
            "tool",
            DemoSite.TYPE_ID,
            "title",
            "🏅".repeat(300),
            "graded",
            "1");
    MockHttpResponse answer = demo.as(TEACHER).post("/course/add", form);
    Activity made = activities(Course.FIRST).getLast();
    assertThat(DemoDoors.header(answer, "Location")).endsWith("?id=" + made.courseModule());
    assertThat(made.title()).isEqualTo("🏅".repeat(255));
    assertThat(demo.room.gradebook.itemsOf(Course.FIRST).getLast().linkId())
        .contains(made.linkId());
  }

  @Test
  void an_activity_without_a_title_is_called_like_its_tool_and_has_a_column_only_when_asked() {
    int columns = demo.room.gradebook.items().size();
    demo.as(TEACHER)
        .post(
            "/course/add", Map.of("course", Course.FIRST, "tool", DemoSite.TYPE_ID, "title", " "));
    assertThat(activities(Course.FIRST).getLast().title()).isEqualTo("Laurel");
    assertThat(demo.room.gradebook.items()).hasSize(columns);
  }

  @Test
  void a_teacher_chooses_content_in_a_frame_and_a_learner_does_not() throws Exception {
    String path = "/course/select?course=201&tool=" + DemoSite.TYPE_ID;
    assertThat(demo.as(TEACHER).page(path, 200).select("iframe").attr("src"))
        .endsWith("/mod/lti/contentitem?course=201&id=601");
    assertThat(demo.as(LEARNER).get(path).getStatus()).isEqualTo(403);
    assertThat(demo.as(TEACHER).get("/course/select?course=201&tool=999").getStatus())
        .isEqualTo(403);
  }
}
