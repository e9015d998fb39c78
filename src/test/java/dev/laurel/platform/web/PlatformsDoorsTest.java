package dev.laurel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.testing.Doors;
import dev.laurel.testing.TestOperator;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The operator's pages of LMSs. */
class PlatformsDoorsTest {

  private static final String PLATFORMS = "/operator/platforms";

  private final Registering world = new Registering();
  private final List<String> troubles = new ArrayList<>();
  private final TestOperator operator = new TestOperator();
  private final Doors doors =
      Doors.of(
          new PlatformsResource(
              operator,
              world.platforms,
              world.add,
              () -> troubles,
              world.waiting,
              Doors.settings(URI.create("https://laurel.example"))));

  private static Map<String, String> entry() {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("name", "University <b>");
    entry.put("issuer", "https://lms.example");
    entry.put("clientId", "client 1&2");
    entry.put("deploymentIds", "1, 2 3");
    entry.put("authorizationEndpoint", "https://lms.example/auth");
    entry.put("tokenEndpoint", "https://lms.example/token");
    entry.put("jwksUri", "https://lms.example/jwks");
    return entry;
  }

  private MockHttpResponse add(Map<String, String> entry) {
    return doors.post(PLATFORMS, Visitor.encode(entry));
  }

  private Document page() throws Exception {
    MockHttpResponse answer = doors.get(PLATFORMS, "Accept", "text/html");
    assertThat(answer.getStatus()).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString());
  }

  @Test
  void an_empty_list_says_what_to_give_the_lms() throws Exception {
    assertThat(page().select("input[readonly]").eachAttr("value"))
        .contains("https://laurel.example/lti/login", "https://laurel.example/lti/launch");
    assertThat(page().select("table")).isEmpty();
  }

  @Test
  void an_lms_is_added_and_shown_as_text() throws Exception {
    MockHttpResponse answer = add(entry());
    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(String.valueOf(answer.getOutputHeaders().getFirst("Location")))
        .isEqualTo("https://laurel.example/operator/platforms?done=added");
    RegisteredPlatform added = world.platforms.all().getFirst();
    assertThat(added.registration().clientId()).isEqualTo("client 1&2");
    assertThat(added.registration().deploymentIds()).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(page().text()).contains("University <b>", "https://lms.example", "client 1&2");
  }

  @Test
  void mistakes_are_told_at_their_fields_and_nothing_is_lost() throws Exception {
    Map<String, String> broken = entry();
    broken.put("issuer", "not an address");
    broken.put("jwksUri", "");
    MockHttpResponse answer = add(broken);
    assertThat(answer.getStatus()).isEqualTo(422);
    Document page = Jsoup.parse(answer.getContentAsString());
    assertThat(page.select("#mistakes a").eachAttr("href"))
        .contains("#field-issuer", "#field-jwksUri");
    assertThat(page.select("input[name=issuer]").val()).isEqualTo("not an address");
    assertThat(page.select("input[name=clientId]").val()).isEqualTo("client 1&2");
    assertThat(world.platforms.all()).isEmpty();
  }

  @Test
  void what_is_wrong_with_the_file_of_registrations_is_told() throws Exception {
    troubles.add("Line 7: no issuer");
    assertThat(page().select("[role=alert]").text()).contains("Line 7: no issuer");
  }

  @Test
  void nobody_but_the_operator_sees_or_changes_anything() {
    operator.signOut();
    assertThat(doors.get(PLATFORMS).getStatus()).isEqualTo(401);
    assertThat(add(entry()).getStatus()).isEqualTo(401);
    assertThat(world.platforms.all()).isEmpty();
  }
}
