package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.organisation.Operator;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.platform.RemoveRegistration;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import dev.laurel.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PlatformDoorsTest {

  private static final String PATH = "/operator/platforms";

  private final Registering world = new Registering();
  private final AtomicLong courses = new AtomicLong();
  private final Settings settings = Doors.settings(URI.create("https://laurel.example"));
  private List<String> troubles = List.of();
  private boolean signedIn = true;

  private final Operator operator =
      new Operator() {
        @Override
        public boolean signedIn() {
          return signedIn;
        }

        @Override
        public void require() {
          if (!signedIn) {
            throw Problem.of(401, "operator-unknown", "nobody");
          }
        }
      };

  private final Doors doors =
      Doors.of(
          new PlatformsResource(operator, world.platforms, world.add, () -> troubles, settings),
          new RemovePlatformResource(
              operator,
              world.platforms,
              id -> courses.get(),
              new RemoveRegistration(world.platforms, id -> courses.get()),
              settings),
          new FrameFilter(new PlatformOrigins(world.platforms, world.clock)));

  private Document get(String path) throws UnsupportedEncodingException {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  private MockHttpResponse post(String path, Map<String, String> form) {
    return doors.post(path, Visitor.encode(form), "Accept", "text/html");
  }

  private static Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("name", "Moodle");
    form.put("issuer", " https://moodle.example ");
    form.put("clientId", "client-1");
    form.put("deploymentIds", "1, 2  3");
    form.put("authorizationEndpoint", "https://moodle.example/auth");
    form.put("tokenEndpoint", "https://moodle.example/token");
    form.put("jwksUri", "https://moodle.example/jwks");
    form.put("tokenAudience", "");
    return form;
  }

  private RegisteredPlatform registered() {
    return world.add.add(Registering.entry("Moodle", "https://moodle.example", "1"));
  }

  @Test
  void an_empty_list_says_what_to_do_and_what_the_lms_needs_to_know()
      throws UnsupportedEncodingException {
    Document page = get(PATH);
    assertThat(page.text()).contains("No LMS is registered yet", "In Moodle");
    assertThat(page.select("input[readonly]").eachAttr("value"))
        .containsExactly(
            "https://laurel.example",
            "https://laurel.example/lti/login",
            "https://laurel.example/lti/launch",
            "https://laurel.example/lti/jwks.json");
  }

  @Test
  void the_form_registers_an_lms() throws UnsupportedEncodingException {
    MockHttpResponse answer = post(PATH, form());
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Location")))
        .isEqualTo("https://laurel.example/operator/platforms?done=added");
    RegisteredPlatform added = world.platforms.all().getFirst();
    assertThat(added.registration().issuer()).isEqualTo("https://moodle.example");
    assertThat(added.registration().deploymentIds()).containsExactlyInAnyOrder("1", "2", "3");
    Document page = get(PATH + "?done=added");
    assertThat(page.text()).contains("The LMS is registered", "https://moodle.example", "never");
  }

  @Test
  void the_form_says_at_each_field_what_is_wrong_and_keeps_what_was_typed()
      throws UnsupportedEncodingException {
    Map<String, String> form = form();
    form.put("name", "");
    form.put("tokenEndpoint", "moodle.example/<token>");
    MockHttpResponse answer = post(PATH, form);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("#mistake-name").text()).contains("please fill this in");
    assertThat(page.select("#mistake-tokenEndpoint").text()).contains("begins with https://");
    assertThat(page.select("#field-tokenEndpoint").val()).isEqualTo("moodle.example/<token>");
    assertThat(page.select("#field-deploymentIds").val()).isEqualTo("1 2 3");
    assertThat(page.select("#mistakes li")).hasSize(2);
    assertThat(world.platforms.all()).isEmpty();
  }

  @Test
  void the_form_refuses_what_is_registered_already() throws UnsupportedEncodingException {
    registered();
    MockHttpResponse answer = post(PATH, form());
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("registered already");
  }

  @Test
  void a_deployment_is_added_in_the_list() throws UnsupportedEncodingException {
    RegisteredPlatform platform = registered();
    String path = PATH + "/" + platform.id() + "/deployments";
    assertThat(post(path, Map.of("deploymentId", " 2 ")).getStatus()).isEqualTo(303);
    assertThat(world.platforms.all().getFirst().deployment("2")).isPresent();
    MockHttpResponse empty = post(path, Map.of("deploymentId", ""));
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(post(PATH + "/nothing/deployments", Map.of("deploymentId", "2")).getStatus())
        .isEqualTo(404);
  }

  @Test
  void the_list_tells_when_somebody_came_last() throws UnsupportedEncodingException {
    RegisteredPlatform platform = registered();
    world.platforms.launched(platform.deployments().getFirst().id(), Doors.NOW.minusSeconds(7200));
    assertThat(get(PATH).select("time").text()).contains("2 hours ago");
  }

  @Test
  void the_page_tells_the_trouble_of_the_file() throws UnsupportedEncodingException {
    troubles = List.of("lms.json, line 3, column 5: platforms[0].name is missing or empty");
    assertThat(get(PATH).select("[role=alert]").text())
        .contains("lms.json, line 3, column 5", "Correct the file");
  }

  @Test
  void removing_needs_the_name() throws UnsupportedEncodingException {
    RegisteredPlatform platform = registered();
    String path = PATH + "/" + platform.id() + "/remove";
    assertThat(get(path).text()).contains("Type Moodle to confirm");
    MockHttpResponse wrong = post(path, Map.of("name", "moodle"));
    assertThat(wrong.getStatus()).isEqualTo(422);
    assertThat(wrong.getContentAsString()).contains("This is another name");
    assertThat(post(path, Map.of("name", "Moodle")).getStatus()).isEqualTo(303);
    assertThat(world.platforms.all()).isEmpty();
    assertThat(doors.get(path, "Accept", "text/html").getStatus()).isEqualTo(404);
  }

  @Test
  void removing_is_refused_and_explained_while_courses_exist() throws UnsupportedEncodingException {
    courses.set(2);
    String path = PATH + "/" + registered().id() + "/remove";
    Document page = get(path);
    assertThat(page.text()).contains("2 courses hang on this LMS");
    assertThat(page.select("form[action$=remove]")).isEmpty();
    MockHttpResponse forced = post(path, Map.of("name", "Moodle"));
    assertThat(forced.getStatus()).isEqualTo(409);
    assertThat(forced.getContentAsString()).contains("2 courses hang on it");
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void nobody_but_the_operator_gets_in() {
    String id = registered().id();
    signedIn = false;
    for (String path : List.of(PATH, PATH + "/" + id + "/remove")) {
      assertThat(doors.get(path).getStatus()).as(path).isEqualTo(401);
    }
    for (String path :
        List.of(PATH, PATH + "/" + id + "/remove", PATH + "/" + id + "/deployments")) {
      assertThat(post(path, Map.of("name", "Moodle", "deploymentId", "9")).getStatus())
          .as(path)
          .isEqualTo(401);
    }
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void registered_lmss_may_frame_courses_and_launches_but_not_the_operators_pages() {
    registered();
    for (String path : List.of("/courses/1/progress", "/lti/launch")) {
      assertThat(policy(path)).contains("frame-ancestors 'self' https://moodle.example");
    }
    assertThat(policy(PATH)).contains("frame-ancestors 'none'");
    assertThat(policy("/check")).contains("frame-ancestors 'none'");
  }

  private String policy(String path) {
    MockHttpResponse answer = doors.get(path, "Accept", "text/html");
    return String.valueOf(answer.getOutputHeaders().getFirst("Content-Security-Policy"));
  }
}
