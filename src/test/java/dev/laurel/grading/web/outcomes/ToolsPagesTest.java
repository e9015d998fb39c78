package dev.laurel.grading.web.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.OlderTool;
import dev.laurel.launch.LaunchSession;
import dev.laurel.lti.OAuthBase;
import dev.laurel.lti.OAuthMethod;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How learners come into tools of LTI 1.1. */
class ToolsPagesTest {

  private final OutcomeDoors doors = new OutcomeDoors();
  private final Course course = doors.older.course;
  private final String list = "/courses/" + course.contextId() + "/tools";

  @BeforeEach
  void ana_comes() {
    doors.older.visitor.become("ana", "Learner");
  }

  private MockHttpResponse open(GradedItem item) {
    MockHttpResponse answer = visit(way(item));
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer;
  }

  /** Where the list of the present visitor leads. */
  private String way(GradedItem item) {
    return html(visit(list)).select("#tools tr:contains(" + item.label() + ") a").attr("href");
  }

  private MockHttpResponse visit(String path) {
    return doors.doors.get(path, "Accept", "text/html", "Sec-Fetch-Site", "same-origin");
  }

  private static Document html(MockHttpResponse answer) {
    try {
      return Jsoup.parse(answer.getContentAsString());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> launched() {
    Map<String, String> form = new LinkedHashMap<>();
    html(open(doors.item))
        .select("form[data-sends-itself] input")
        .forEach(field -> form.put(field.attr("name"), field.val()));
    return form;
  }

  @Test
  void learner_sees_what_can_be_opened() {
    Document page = html(visit(list));
    assertThat(page.select("#tools tbody tr").text()).contains("Simulations", "Open");
    String way = way(doors.item);
    assertThat(way).startsWith("/tools/").hasSizeLessThan(400);
    doors.older.keep.end(course, doors.tool.id());
    assertThat(html(visit(list)).select(".empty")).hasSize(1);
    assertThat(visit(way).getStatus()).isEqualTo(404);
  }

  @Test
  void launch_says_who_where_and_how_to_pass_grades_back() {
    assertThat(launched())
        .containsEntry("lti_message_type", "basic-lti-launch-request")
        .containsEntry("lti_version", "LTI-1p0")
        .containsEntry("resource_link_id", doors.item.id())
        .containsEntry("resource_link_title", "Simulations")
        .containsEntry("context_id", course.contextId())
        .containsEntry("context_title", "Plants & <People>")
        .containsEntry("roles", "Learner")
        .containsEntry("oauth_consumer_key", doors.tool.id())
        .containsEntry("launch_presentation_locale", "en")
        .containsEntry("lis_outcome_service_url", doors.older.address())
        .containsKeys("lis_result_sourcedid", "user_id", "tool_consumer_instance_guid");
  }

  @Test
  void launch_tells_neither_names_nor_the_id_by_which_laurel_knows_the_person() {
    String id = "what random letters never spell"; // a blank is no letter of Base64
    doors.older.enrol(course, id);
    doors.older.visitor.become(id, "Learner");
    assertThat(launched().keySet()).noneMatch(name -> name.contains("person"));
    assertThat(launched().values()).noneMatch(value -> value.contains(id));
    OlderTool other = doors.older.tool(course, "Other").tool();
    String there = html(open(doors.older.activity(other))).select("input[name=user_id]").val();
    assertThat(launched().get("user_id")).hasSize(64).isNotEqualTo(there);
    assertThat(launched().get("user_id")).isEqualTo(launched().get("user_id"));
  }

  @Test
  void launch_is_signed_with_the_secret_over_all_it_says_and_never_twice_alike() {
    Map<String, String> form = launched();
    String signature = String.valueOf(form.remove("oauth_signature"));
    String base = OAuthBase.of("POST", URI.create("https://tool.example/launch?unit=3"), form);
    assertThat(OAuthMethod.HMAC_SHA1.sign(base, doors.secret.reveal())).isEqualTo(signature);
    assertThat(launched().get("oauth_nonce")).isNotEqualTo(form.get("oauth_nonce"));
  }

  @Test
  void form_may_go_to_the_tool_and_is_not_kept() {
    MockHttpResponse answer = open(doors.item);
    Document page = html(answer);
    assertThat(page.select("form[data-sends-itself]").attr("action"))
        .isEqualTo("https://tool.example/launch?unit=3");
    assertThat(page.select("form button").text()).isEqualTo("Continue to tool.example");
    assertThat(page.select("form button").hasAttr("name")).as("would not be signed").isFalse();
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Content-Security-Policy")))
        .contains("form-action https://tool.example https:;");
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Cache-Control")))
        .isEqualTo("no-store");
    assertThat(page.html()).doesNotContain(doors.secret.reveal());
  }

  @Test
  void sourcedid_of_the_launch_passes_a_grade_back() {
    doors.send(OutcomeDoors.replacing(launched().get("lis_result_sourcedid"), "0.75"));
    assertThat(doors.read("ana")).isEqualTo("0.75");
    assertThat(doors.read("ben")).isEmpty();
  }

  @Test
  void instructor_looks_in_without_a_grade_to_give() {
    for (String role : List.of("Instructor", "Administrator")) {
      doors.older.visitor.become("teacher", role);
      assertThat(launched())
          .containsEntry("roles", "Instructor")
          .doesNotContainKeys("lis_result_sourcedid", "lis_outcome_service_url");
    }
  }

  @Test
  void somebody_without_a_role_gets_no_sourcedid() {
    doors.older.visitor.become("guest", "Guest");
    assertThat(launched())
        .containsEntry("roles", "urn:lti:instrole:ims/lis/Guest")
        .doesNotContainKeys("lis_result_sourcedid", "lis_outcome_service_url");
  }

  @Test
  void way_opens_for_one_visit_and_from_our_own_page_only() {
    String way = way(doors.item);
    assertThat(doors.doors.get(way, "Sec-Fetch-Site", "none").getStatus()).isEqualTo(403);
    assertThat(doors.doors.get(way, "Sec-Fetch-Site", "cross-site").getStatus()).isEqualTo(403);
    assertThat(doors.doors.get(way).getStatus()).as("an old browser").isEqualTo(200);
    doors.older.world.clock.forward(Duration.ofHours(8).minusSeconds(1));
    assertThat(visit(way).getStatus()).isEqualTo(200);
    doors.older.world.clock.forward(Duration.ofSeconds(1));
    MockHttpResponse late = visit(way);
    assertThat(late.getStatus()).isEqualTo(403);
    assertThat(html(late).text()).contains("Open this course from your LMS");
  }

  @Test
  void way_that_was_changed_or_sealed_for_something_else_opens_nothing() {
    String way = way(doors.item);
    char last = way.charAt(way.length() - 2);
    String changed = way.substring(0, way.length() - 2) + (last == 'A' ? 'B' : 'A') + "A";
    for (String bad :
        List.of(
            changed,
            "/tools/" + doors.sourcedId("ana"),
            "/tools/" + doors.tool.sealedSecret(),
            "/tools/" + "A".repeat(2000),
            "/tools/x")) {
      assertThat(visit(bad).getStatus()).as(bad).isEqualTo(403);
    }
  }

  @Test
  void nothing_of_other_courses_or_channels_can_be_opened() {
    Course elsewhere = Grades.course(doors.older.world.ids);
    Course twin = new Course("another-tenant", course.contextId());
    GradedItem byHand =
        new dev.laurel.grading.ByHandForTests(doors.older.world, doors.older.roster)
            .add(course, "Portfolio", "1");
    LaunchSession ana = doors.older.visitor.requireMember(course.contextId());
    for (GradedItem item :
        List.of(
            doors.older.activity(doors.older.tool(elsewhere, "There").tool()),
            doors.older.activity(doors.older.tool(twin, "Twin").tool()),
            byHand)) {
      assertThat(html(visit(list)).select("#tools").text()).doesNotContain(item.label());
      String crossed = "/tools/" + doors.older.tickets.issue(ana, item);
      assertThat(visit(crossed).getStatus()).as(item.label()).isEqualTo(404);
    }
    assertThat(visit("/courses/" + elsewhere.contextId() + "/tools").getStatus()).isEqualTo(403);
  }

  @Test
  void tool_whose_secret_is_lost_says_so() {
    doors.older.tools.add(
        new OlderTool(
            doors.tool.id(),
            course,
            "Simulations",
            doors.tool.launchUrl(),
            "lost",
            doors.tool.createdAt(),
            doors.tool.lastUsedAt(),
            doors.tool.endedAt()));
    MockHttpResponse answer = visit(way(doors.item));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(html(answer).text()).contains("cannot be opened");
  }

  @Test
  void speaks_the_three_languages() {
    for (String language : List.of("de", "es")) {
      for (String path : List.of(list, way(doors.item))) {
        assertThat(
                doors
                    .doors
                    .get(path, "Accept", "text/html", "Accept-Language", language)
                    .getStatus())
            .isEqualTo(200);
      }
    }
  }
}
