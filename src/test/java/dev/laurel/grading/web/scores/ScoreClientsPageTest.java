package dev.laurel.grading.web.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.Course;
import dev.laurel.grading.Grades;
import dev.laurel.grading.ScoreClient;
import dev.laurel.lti.ClientForTests;
import dev.laurel.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ScoreClientsPageTest {

  private final ScoreDoors doors = new ScoreDoors();
  private final Course course = doors.passing.course;
  private final String page = "/courses/" + course.contextId() + "/score-clients";

  private static Map<String, String> form(String keys, String url) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", " Grader <1> ");
    form.put("keys", keys);
    form.put("jwksUrl", url);
    form.put("grades", "true");
    return form;
  }

  private Document post(Map<String, String> form, int status) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.doors.post(page, Visitor.encode(form), "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  private Document shown() throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.doors.get(page, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void empty_page_says_what_it_is_and_gives_the_addresses() throws Exception {
    Document empty = shown();
    assertThat(empty.select("h1").text()).contains("Grades from other tools");
    assertThat(empty.select(".empty").text()).contains("No other tool passes grades yet");
    assertThat(empty.select("#copy-token").val()).endsWith("/api/token");
    assertThat(empty.select("#copy-items").val()).endsWith(ScoreDoors.items(course));
    assertThat(empty.select("a[href=/api/openapi.json]")).hasSize(1);
  }

  @Test
  void adds_a_client_with_pasted_keys_and_shows_what_it_needs() throws Exception {
    post(form(ClientForTests.publicKeys(), ""), 303);
    ScoreClient added = doors.passing.keep.of(course).getFirst();
    assertThat(added.name()).isEqualTo("Grader <1>");
    assertThat(added.permissions()).isEqualTo(new ScoreClient.Permissions(false, true));
    String row = shown().select("#clients tbody tr").text();
    assertThat(row).contains("Grader <1>", added.id(), "rsa, ec, ed", "post grades", "never");
    doors.token(added);
    assertThat(shown().select("#clients tbody tr time")).hasSize(1);
  }

  @Test
  void adds_a_client_with_the_address_of_its_keys() throws Exception {
    post(form("", "https://tool.example/jwks.json"), 303);
    assertThat(doors.passing.keep.of(course).getFirst().keys())
        .isEqualTo(new ScoreClient.At(java.net.URI.create("https://tool.example/jwks.json")));
  }

  @Test
  void private_key_is_refused_with_the_reason_and_not_shown_again() throws Exception {
    String secret = ClientForTests.rsaKey().toJSONString();
    Document refused = post(form(secret, ""), 422);
    assertThat(refused.select("#mistake-keys").text())
        .contains("This is a private key", "Make a new pair");
    assertThat(refused.html()).doesNotContain(ClientForTests.rsaKey().getPrivateExponent() + "");
    assertThat(refused.select("textarea[name=keys]").val()).isEmpty();
    assertThat(refused.select("input[name=name]").val()).isEqualTo(" Grader <1> ");
    assertThat(doors.passing.keep.of(course)).isEmpty();
  }

  @Test
  void mistakes_are_said_at_their_fields() throws Exception {
    assertThat(post(form("", ""), 422).select("#mistake-keys").text()).contains("one of the two");
    assertThat(post(form("{}", "https://x.example"), 422).select("#mistake-keys")).hasSize(1);
    assertThat(post(form("hello", ""), 422).select("#mistake-keys").text()).contains("neither");
    assertThat(post(form("x".repeat(8001), ""), 422).select("#mistake-keys").text())
        .contains("8,000");
    for (String url :
        List.of("ftp://x", "https://u:p@x.example", "https:", "https://x.example/#a")) {
      assertThat(post(form("", url), 422).select("#mistake-jwksUrl")).as(url).hasSize(1);
    }
    Map<String, String> nothing = form(ClientForTests.publicKeys(), "");
    nothing.remove("grades");
    assertThat(post(nothing, 422).select("#mistakes").text()).contains("at least one thing");
    Map<String, String> nameless = form(ClientForTests.publicKeys(), "");
    nameless.put("name", "x".repeat(101));
    assertThat(post(nameless, 422).select("#mistake-name")).hasSize(1);
    assertThat(doors.passing.keep.of(course)).isEmpty();
  }

  @Test
  void a_course_takes_fifty_clients_at_a_time() throws Exception {
    for (int i = 0; i < 50; i++) {
      doors.passing.client(course);
    }
    Document refused = post(form(ClientForTests.publicKeys(), ""), 422);
    assertThat(refused.select("#mistake-name").text()).contains("50 tools already");
    doors.passing.keep.revoke(course, doors.passing.keep.of(course).getFirst().id());
    post(form(ClientForTests.publicKeys(), ""), 303);
  }

  @Test
  void revokes_a_client_and_says_so() throws Exception {
    ScoreClient client = doors.passing.client(course);
    MockHttpResponse answer =
        doors.doors.post(page + "/" + client.id() + "/revoke", "", "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(shown().select("#clients")).isEmpty();
    assertThat(shown().select("#revoked tbody tr").text()).contains(client.id());
  }

  @Test
  void clients_of_other_courses_are_neither_shown_nor_revoked() throws Exception {
    ScoreClient foreign = doors.passing.client(Grades.course(doors.passing.world.ids));
    ScoreClient twin = doors.passing.client(new Course("other", course.contextId()));
    assertThat(shown().text()).doesNotContain(foreign.id()).doesNotContain(twin.id());
    for (ScoreClient client : List.of(foreign, twin)) {
      String path = page + "/" + client.id() + "/revoke";
      assertThat(doors.doors.post(path, "").getStatus()).isEqualTo(404);
      assertThat(doors.passing.clients.byId(client.id()).orElseThrow().isRevoked()).isFalse();
    }
  }

  @Test
  void only_instructors_of_the_course_come_in() {
    ScoreClient client = doors.passing.client(course);
    String elsewhere = "/courses/" + doors.passing.world.ids.newId() + "/score-clients";
    assertThat(doors.doors.get(elsewhere).getStatus()).isEqualTo(403);
    doors.visitor.become("ana", "Learner");
    assertThat(doors.doors.get(page).getStatus()).isEqualTo(403);
    assertThat(doors.doors.post(page, "name=x").getStatus()).isEqualTo(403);
    assertThat(doors.doors.post(page + "/" + client.id() + "/revoke", "").getStatus())
        .isEqualTo(403);
    assertThat(doors.passing.keep.of(course).getFirst().isRevoked()).isFalse();
  }

  @Test
  void speaks_the_three_languages() throws Exception {
    for (String language : List.of("de", "es")) {
      MockHttpResponse answer =
          doors.doors.get(page, "Accept", "text/html", "Accept-Language", language);
      assertThat(answer.getStatus()).isEqualTo(200);
    }
  }
}
