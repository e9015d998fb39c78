package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.DemoSite;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo is off unless it is switched on, and lives at its own address only. */
class DemoGateTest {

  private static final String HOST = "http://127.0.0.1:8080";

  /** Something behind the gate, and something beside it. */
  @Path("/")
  public static final class Inside {

    @GET
    @Path("/demo/{rest: .*}")
    public String page(@PathParam("rest") String rest) {
      return "inside " + rest;
    }

    @POST
    @Path("/demo/{rest: .*}")
    public String change(@PathParam("rest") String rest) {
      return "changed " + rest;
    }

    @GET
    @Path("/demonstration")
    public String beside() {
      return "beside";
    }
  }

  private static Doors doors(boolean demo) {
    Settings on = DemoDoors.settings(java.nio.file.Path.of("target"));
    Settings off = Doors.settings(URI.create("http://localhost:8080"));
    DemoSite site = new DemoSite(URI.create(HOST + "/demo"), URI.create(HOST), "client");
    return Doors.of(new Inside(), new DemoGate(demo ? on : off, site));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/demo/course",
        "/demo/api/state",
        "/demo;a=b/course",
        "/demo;/api/state",
        "/%64emo/course",
        "//demo/course"
      })
  void where_the_demo_is_off_no_spelling_of_its_address_leads_inside(String path) throws Exception {
    MockHttpResponse answer = doors(false).get(HOST + path);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentAsString()).doesNotContain("inside");
  }

  @Test
  void the_rest_of_the_server_is_not_concerned() throws Exception {
    for (boolean on : new boolean[] {true, false}) {
      MockHttpResponse answer = doors(on).get(HOST + "/demonstration");
      assertThat(answer.getContentAsString()).isEqualTo("beside");
      assertThat(DemoDoors.header(answer, "Content-Security-Policy"))
          .doesNotContain("http: https:");
    }
  }

  @Test
  void where_it_is_on_it_answers_with_a_policy_that_lets_tools_be_framed() throws Exception {
    MockHttpResponse answer = doors(true).get(HOST + "/demo/course");
    assertThat(answer.getContentAsString()).isEqualTo("inside course");
    assertThat(DemoDoors.header(answer, "Content-Security-Policy"))
        .contains("frame-src 'self' http: https:", "frame-ancestors 'self'")
        .doesNotContain("unsafe-inline");
    assertThat(answer.getOutputHeaders()).doesNotContainKey("Permissions-Policy");
  }

  @Test
  void another_name_of_the_same_machine_is_sent_to_the_right_one_with_its_query() {
    MockHttpResponse answer = doors(true).get("http://localhost:8080/demo/course?id=7&x=%26");
    assertThat(answer.getStatus()).isEqualTo(307);
    assertThat(DemoDoors.header(answer, "Location")).isEqualTo(HOST + "/demo/course?id=7&x=%26");
  }

  @Test
  void a_form_of_another_page_changes_nothing() throws Exception {
    for (String origin : new String[] {"https://evil.example", "null", "http://localhost:8080"}) {
      MockHttpResponse answer =
          doors(true).post(HOST + "/demo/gradebook", "score=1", "Origin", origin);
      assertThat(answer.getStatus()).as(origin).isEqualTo(403);
    }
    assertThat(
            doors(true)
                .post(HOST + "/demo/gradebook", "score=1", "Origin", HOST)
                .getContentAsString())
        .isEqualTo("changed gradebook");
  }

  @Test
  void tools_and_tests_call_from_anywhere_but_only_where_they_are_meant_to() {
    String origin = "https://tool.example";
    for (String path : new String[] {"/demo/mod/lti/token", "/demo/api/learners"}) {
      assertThat(doors(true).post(HOST + path, "", "Origin", origin).getStatus()).isEqualTo(200);
    }
    assertThat(doors(true).post(HOST + "/demo/module", "", "Origin", origin).getStatus())
        .isEqualTo(403);
  }
}
