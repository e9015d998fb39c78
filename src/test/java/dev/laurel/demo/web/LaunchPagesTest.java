package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the demo LMS sends people to a tool, and what a tool asks of it over HTTP. */
class LaunchPagesTest {

  private final DemoDoors demo = new DemoDoors();

  private static Map<String, String> fields(Document page) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element field : page.select("form input[type=hidden]")) {
      fields.put(field.attr("name"), field.val());
    }
    return fields;
  }

  private Map<String, String> login(String person) throws Exception {
    return fields(demo.as(person).page("/mod/lti/launch?id=701", 200));
  }

  private static Map<String, String> authRequest(Map<String, String> login) {
    Map<String, String> request = new LinkedHashMap<>();
    request.put("scope", "openid");
    request.put("response_type", "id_token");
    request.put("response_mode", "form_post");
    request.put("prompt", "none");
    request.put("client_id", login.get("client_id"));
    request.put("redirect_uri", login.get("target_link_uri"));
    request.put("login_hint", login.get("login_hint"));
    request.put("lti_message_hint", login.get("lti_message_hint"));
    request.put("state", "S1");
    request.put("nonce", "n-1");
    return request;
  }

  @Test
  void an_activity_opens_with_a_form_that_sends_itself_and_has_a_button_without_script()
      throws Exception {
    Document page = demo.as("1003").page("/mod/lti/launch?id=701", 200);
    assertThat(page.select("form[data-auto]").attr("action"))
        .isEqualTo("http://127.0.0.1:9181/lti/login");
    assertThat(page.select("form button").text()).isEqualTo("Continue");
    assertThat(fields(page)).containsKeys("iss", "login_hint", "lti_message_hint", "client_id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mod/lti/launch?id=999",
        "/mod/lti/launch",
        "/mod/lti/contentitem?course=999&id=601",
        "/mod/lti/contentitem?course=201&id=999",
        "/mod/lti/launch?id=701&action=gradeReport&user=1004"
      })
  void a_learner_is_not_sent_where_there_is_nothing_or_only_teachers_go(String path)
      throws Exception {
    Document page = demo.as("1003").page(path, 404);
    assertThat(page.text()).contains("This launch cannot be used");
    assertThat(page.select("form")).isEmpty();
  }

  @Test
  void nobody_is_sent_anywhere_without_having_signed_in() {
    assertThat(demo.get("/mod/lti/launch?id=701").getStatus()).isEqualTo(404);
  }

  @Test
  void the_answer_to_a_login_is_the_same_by_get_and_by_post() throws Exception {
    Map<String, String> asked = authRequest(login("1003"));
    Document posted = DemoDoors.html(demo.post("/mod/lti/auth", asked), 200);
    assertThat(posted.select("form").attr("action")).isEqualTo("http://127.0.0.1:9181/lti/launch");
    assertThat(fields(posted)).containsKey("id_token").containsEntry("state", "S1");
    Map<String, String> again = authRequest(login("1003"));
    String query = dev.laurel.testing.Visitor.encode(again);
    assertThat(fields(demo.page("/mod/lti/auth?" + query, 200))).containsKey("id_token");
  }

  @Test
  void a_login_is_answered_once() throws Exception {
    Map<String, String> asked = authRequest(login("1003"));
    demo.post("/mod/lti/auth", asked);
    Document again = DemoDoors.html(demo.post("/mod/lti/auth", asked), 404);
    assertThat(again.select("input[name=id_token]")).isEmpty();
  }

  @Test
  void the_login_of_one_person_is_not_answered_to_another() throws Exception {
    Map<String, String> asked = authRequest(login("1003"));
    MockHttpResponse answer = demo.as("1004").post("/mod/lti/auth", asked);
    assertThat(answer.getContentAsString()).doesNotContain("id_token\" value=\"ey");
  }

  @Test
  void no_token_goes_to_an_address_that_the_tool_did_not_register() throws Exception {
    Map<String, String> asked = authRequest(login("1003"));
    asked.put("redirect_uri", "http://127.0.0.1:9181.evil.example/lti/launch");
    assertThat(demo.post("/mod/lti/auth", asked).getContentAsString()).doesNotContain("eyJ");
  }

  @Test
  void the_key_set_shows_no_private_part() throws Exception {
    MockHttpResponse answer = demo.get("/mod/lti/certs");
    assertThat(DemoDoors.header(answer, "Content-Type")).startsWith("application/json");
    assertThat(answer.getContentAsString())
        .contains("\"kty\"")
        .doesNotContain("\"d\"", "\"p\"", "\"dp\"");
  }

  @Test
  void back_leads_to_the_course_and_to_no_other_place() throws Exception {
    assertThat(demo.page("/mod/lti/return", 200).select("main a").attr("href"))
        .endsWith("/course?course=201");
    assertThat(demo.page("/mod/lti/return?course=//evil.example", 200).select("main a")).isEmpty();
  }

  @Test
  void what_the_platform_says_of_itself_names_addresses_that_answer() throws Exception {
    String document = demo.get("/mod/lti/openid-configuration").getContentAsString();
    assertThat(document)
        .contains(demo.room.site.url("/mod/lti/token"), demo.room.site.url("/mod/lti/certs"));
  }

  @Test
  void a_token_is_not_given_for_a_form_that_is_none() throws Exception {
    MockHttpResponse answer = demo.post("/mod/lti/token", Map.of());
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("error").doesNotContain("access_token");
  }

  @Test
  void a_registration_without_its_token_is_refused() {
    assertThat(demo.post("/mod/lti/openid-registration", Map.of()).getStatus()).isBetween(400, 401);
  }

  private MockHttpResponse members(String... headers) {
    return demo.doors.get(
        "/demo/mod/lti/services/CourseSection/201/bindings/601/memberships?limit=2", headers);
  }

  @Test
  void services_answer_the_token_in_the_header_and_no_other_scheme() throws Exception {
    MockHttpResponse answer = members("Authorization", demo.room.bearer());
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(DemoDoors.header(answer, "Content-Type"))
        .startsWith("application/vnd.ims.lti-nrps.v2.membershipcontainer+json");
    assertThat(DemoDoors.header(answer, "Link")).contains("limit=2&from=2>; rel=\"next\"");
    String token = demo.room.bearer().substring("Bearer ".length());
    assertThat(members("Authorization", "Basic " + token).getStatus()).isEqualTo(401);
    assertThat(members("Authorization", token).getStatus()).isEqualTo(401);
    assertThat(members().getStatus()).isEqualTo(401);
  }

  @Test
  void a_service_that_was_told_to_fail_fails_for_everybody_and_comes_back() throws Exception {
    assertThat(demo.room.orders.faults("{\"services\":\"down\"}")).isTrue();
    assertThat(members("Authorization", demo.room.bearer()).getStatus()).isEqualTo(503);
    assertThat(demo.room.orders.faults("{\"services\":\"html\"}")).isTrue();
    MockHttpResponse html = members("Authorization", demo.room.bearer());
    assertThat(html.getStatus()).isEqualTo(200);
    assertThat(html.getContentAsString()).contains("under maintenance");
    assertThat(demo.room.orders.faults("{\"services\":\"ok\"}")).isTrue();
    assertThat(members("Authorization", demo.room.bearer()).getContentAsString())
        .startsWith("{\"id\"");
  }

  @Test
  void orders_that_make_no_sense_are_refused_and_change_nothing() {
    ApiResource api = new ApiResource(demo.room.orders, demo.room.state);
    assertThat(api.learners("{\"count\":0}").getStatus()).isEqualTo(400);
    assertThat(api.learners("<xml>").getStatus()).isEqualTo(400);
    assertThat(api.grades("[{\"userId\":\"1001\",\"itemId\":504,\"score\":1}]").getStatus())
        .as("a teacher has no grades")
        .isEqualTo(400);
    assertThat(api.faults("{\"services\":\"DOWN\"}").getStatus()).isEqualTo(400);
    assertThat(demo.room.gradebook.allGrades()).isEmpty();
    assertThat(api.learners("{\"count\":2}").getStatus()).isEqualTo(201);
    assertThat(demo.room.people.learnerCount()).isEqualTo(6);
    assertThat(String.valueOf(api.state().getEntity())).contains("\"services\":\"ok\"");
  }
}
