package dev.laurel.grading.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.OlderTool;
import dev.laurel.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What an instructor does with tools of LTI 1.1. */
class OlderToolPagesTest {

  private static final String URL = "https://old.example/launch?unit=3";

  private final OutcomeDoors doors = new OutcomeDoors();
  private final Course course = doors.older.course;
  private final String list = "/courses/" + course.contextId() + "/older-tools";
  private final String page = list + "/" + doors.tool.id();

  private Document post(String path, int status, String... fields)
      throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.doors.post(path, form(fields), "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private OlderTool named(String name) {
    return doors.older.keep.of(course).stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String form(String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return Visitor.encode(form);
  }

  private Document shown(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Cache-Control")))
        .isEqualTo("no-store");
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void added_tool_gets_key_secret_and_a_first_activity() throws Exception {
    Document added = post(list, 200, "name", "  Old <b> maths ", "launchUrl", URL);
    OlderTool tool = named("Old <b> maths");
    assertThat(added.select("h1").text()).isEqualTo("Old <b> maths");
    assertThat(added.select("#copy-key").val()).isEqualTo(tool.id());
    assertThat(added.select("#copy-secret").val()).hasSize(43);
    assertThat(added.select("#copy-outcomes").val()).endsWith("/api/lti11/outcomes");
    assertThat(added.select("#copy-launch").val()).isEqualTo(URL);
    assertThat(added.select(".notice").text()).contains("Copy the secret now");
    assertThat(added.select("#activities li").text()).contains("Old <b> maths");
    assertThat(shown(list).select("#tools").text()).contains("Old <b> maths", "old.example");
  }

  @Test
  void secret_is_shown_once_and_rests_sealed() throws Exception {
    String secret = post(list, 200, "name", "Old", "launchUrl", URL).select("#copy-secret").val();
    OlderTool tool = named("Old");
    Document later = shown(list + "/" + tool.id());
    assertThat(later.html()).doesNotContain(secret);
    assertThat(later.select("#copy-secret")).isEmpty();
    assertThat(later.text()).contains("The secret was shown when the tool was added");
    assertThat(tool.sealedSecret()).doesNotContain(secret);
    assertThat(tool.toString()).doesNotContain(tool.sealedSecret());
  }

  @Test
  void mistakes_are_said_at_their_fields_and_nothing_is_added() throws Exception {
    Document refused = post(list, 422, "name", " ", "launchUrl", "hello");
    assertThat(refused.select("#mistake-name")).hasSize(1);
    assertThat(refused.select("#mistake-launchUrl").text()).contains("begins with https");
    assertThat(refused.select("input[name=launchUrl]").val()).isEqualTo("hello");
    for (String url :
        List.of(
            "",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://old.example",
            "//old.example",
            "https:",
            "https://u:p@old.example/",
            "https://old.example/#part",
            "https://old.example/?oauth_nonce=1",
            "https://old.example/?%6Fauth_nonce=1",
            "https://old.example/?a=%",
            "https://old.example/" + "x".repeat(1000))) {
      assertThat(post(list, 422, "name", "Old", "launchUrl", url).select("#mistake-launchUrl"))
          .as(url)
          .hasSize(1);
    }
    post(list, 422, "name", "x".repeat(101), "launchUrl", URL);
    assertThat(doors.older.keep.of(course)).containsExactly(doors.tool);
  }

  @Test
  void same_form_sent_twice_adds_one_tool() throws Exception {
    post(list, 200, "name", "Old", "launchUrl", URL);
    assertThat(post(list, 422, "name", "OLD", "launchUrl", URL).select("#mistake-name").text())
        .contains("has this name");
    assertThat(doors.older.keep.of(course)).hasSize(2);
  }

  @Test
  void course_takes_fifty_tools_at_a_time() throws Exception {
    for (int i = 1; i < 50; i++) {
      doors.older.tool(course, "Tool " + i);
    }
    assertThat(post(list, 422, "name", "Old", "launchUrl", URL).select("#mistake-name").text())
        .contains("50 older tools");
    doors.older.keep.end(course, doors.tool.id());
    post(list, 200, "name", "Old", "launchUrl", URL);
  }

  @Test
  void activities_are_added_by_name() throws Exception {
    post(page + "/activities", 303, "activity", " Unit   2 ");
    assertThat(shown(page).select("#activities li").eachText())
        .containsExactly("Simulations", "Unit 2");
    assertThat(post(page + "/activities", 422, "activity", "unit 2").select("#mistake-activity"))
        .hasSize(1);
    assertThat(post(page + "/activities", 422, "activity", "").select("#mistake-activity").text())
        .contains("at most 100");
    assertThat(doors.older.activities.of(doors.tool)).hasSize(2);
  }

  @Test
  void tool_takes_a_hundred_activities() throws Exception {
    for (int i = 1; i < 100; i++) {
      doors.older.activities.add(doors.tool, "Unit " + i);
    }
    assertThat(post(page + "/activities", 409, "activity", "One more").text()).contains("100");
  }

  @Test
  void ending_asks_for_the_name() throws Exception {
    Document refused = post(page + "/end", 422, "tool", "Simulation");
    assertThat(refused.select("#mistake-tool").text()).contains("not the name");
    assertThat(doors.older.keep.of(course).getFirst().isEnded()).isFalse();
    post(page + "/end", 303, "tool", " Simulations ");
    assertThat(doors.older.keep.of(course).getFirst().isEnded()).isTrue();
    Document after = shown(list + "?said=ended");
    assertThat(after.select(".toast").text()).contains("has ended");
    assertThat(after.select("#tools")).isEmpty();
    assertThat(after.select("#ended").text()).contains("Simulations", doors.tool.id());
    assertThat(doors.doors.get(page).getStatus()).isEqualTo(404);
  }

  @Test
  void what_an_ended_tool_has_said_stays_and_its_activities_are_gone() throws Exception {
    doors.replace("ana", "0.9");
    post(page + "/end", 303, "tool", "Simulations");
    assertThat(doors.older.standing(doors.item, "ana")).isPresent();
    assertThat(doors.older.world.ports.items().byId(doors.item.id()))
        .hasValueSatisfying(item -> assertThat(item.isGone()).isTrue());
  }

  @Test
  void tools_of_other_courses_are_neither_shown_nor_changed() throws Exception {
    Course elsewhere = Grades.course(doors.older.world.ids);
    Course twin = new Course("another-tenant", course.contextId());
    for (Course other : List.of(elsewhere, twin)) {
      OlderTool foreign = doors.older.tool(other, "Foreign").tool();
      String address = list + "/" + foreign.id();
      assertThat(doors.doors.get(address).getStatus()).isEqualTo(404);
      assertThat(doors.doors.post(address + "/end", "tool=Foreign").getStatus()).isEqualTo(404);
      assertThat(doors.doors.post(address + "/activities", "activity=x").getStatus())
          .isEqualTo(404);
      assertThat(doors.older.keep.require(other, foreign.id()).isEnded()).isFalse();
      assertThat(doors.older.activities.of(foreign)).hasSize(1);
    }
    assertThat(shown(list).text()).doesNotContain("Foreign");
  }

  @Test
  void only_instructors_of_the_course_come_in() {
    String elsewhere = "/courses/" + doors.older.world.ids.newId() + "/older-tools";
    assertThat(doors.doors.get(elsewhere).getStatus()).isEqualTo(403);
    doors.older.visitor.become("ana", "Learner");
    for (String path : List.of(list, page)) {
      assertThat(doors.doors.get(path).getStatus()).isEqualTo(403);
    }
    for (String path : List.of(list, page + "/end", page + "/activities")) {
      assertThat(doors.doors.post(path, form("tool", "Simulations")).getStatus()).isEqualTo(403);
    }
    assertThat(doors.older.keep.of(course)).containsExactly(doors.tool);
  }

  @Test
  void speaks_the_three_languages() {
    for (String language : List.of("de", "es")) {
      for (String path : List.of(list, page)) {
        MockHttpResponse answer =
            doors.doors.get(path, "Accept", "text/html", "Accept-Language", language);
        assertThat(answer.getStatus()).isEqualTo(200);
      }
    }
  }

  @Test
  void first_activity_is_one_that_rules_can_look_at() {
    GradedItem item = doors.item;
    assertThat(item.label()).isEqualTo("Simulations");
    assertThat(item.scoreMaximum()).isEqualByComparingTo("100");
    assertThat(item.purpose()).isEqualTo(GradedItem.Purpose.INPUT);
    assertThat(doors.older.world.listGradedItems.known(course)).contains(item);
    assertThat(KeepOlderTools.PATH).startsWith("/api/");
  }
}
