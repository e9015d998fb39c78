package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationRequestTest {
  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private static RegistrationRequest to(PlatformConfiguration platform) {
    return RegistrationRequest.of(RegistrationForTests.TOOL, platform);
  }

  private static JsonNode json(PlatformConfiguration platform) {
    return RegistrationForTests.json(to(platform).json());
  }

  @Test
  void has_every_field_that_moodle_was_recorded_to_take() {
    JsonNode recorded =
        Recorded.moodle("registration/new-http-only.json").path("request").path("body");
    JsonNode sent = json(RegistrationForTests.moodle());
    recorded.fieldNames().forEachRemaining(name -> assertThat(sent.has(name)).as(name).isTrue());
    for (String same :
        List.of(
            "application_type", "response_types", "grant_types", "token_endpoint_auth_method")) {
      assertThat(sent.get(same)).as(same).isEqualTo(recorded.get(same));
    }
    JsonNode tool = sent.path(TOOL);
    recorded.path(TOOL).fieldNames().forEachRemaining(n -> assertThat(tool.has(n)).as(n).isTrue());
    assertThat(tool.path("domain").asText()).as("with its port").isEqualTo("localhost:9181");
    assertThat(tool.path("target_link_uri").asText()).startsWith("http://localhost:9181/");
  }

  @Test
  void asks_for_no_scope_and_no_claim_that_is_not_offered() {
    RegistrationRequest request = to(RegistrationForTests.moodle());
    assertThat(request.scopes())
        .containsExactly(
            Scopes.LINE_ITEM,
            Scopes.RESULT_READONLY,
            Scopes.SCORE,
            Scopes.CONTEXT_MEMBERSHIP_READONLY);
    assertThat(json(RegistrationForTests.moodle()).path("scope").asText())
        .isEqualTo(String.join(" ", request.scopes()));
    assertThat(request.claims()).containsExactly("iss", "sub", "name", "email");
    assertThat(to(RegistrationForTests.canvas()).claims()).containsExactly("sub", "name", "email");
  }

  @Test
  void chooses_content_in_moodle_and_takes_its_course_history_but_nothing_of_canvas() {
    RegistrationRequest request = to(RegistrationForTests.moodle());
    assertThat(request.messages())
        .containsExactly("LtiResourceLinkRequest", "LtiDeepLinkingRequest");
    assertThat(request.placements()).containsExactly("ContentArea");
    assertThat(request.custom()).isEqualTo(Map.of("history", "$Context.id.history"));
    assertThat(request.json()).doesNotContain("canvas", "Canvas", "instructure");
  }

  @Test
  void names_canvas_placements_variables_and_privacy() {
    RegistrationRequest request = to(RegistrationForTests.canvas());
    assertThat(request.placements())
        .containsExactly(
            "https://canvas.instructure.com/lti/course_navigation",
            "https://canvas.instructure.com/lti/account_navigation",
            "https://canvas.instructure.com/lti/assignment_selection");
    JsonNode sent = json(RegistrationForTests.canvas());
    assertThat(texts(sent.path("grant_types"))).containsExactly("client_credentials", "implicit");
    assertThat(sent.path("application_type").asText()).isEqualTo("web");
    JsonNode tool = sent.path(TOOL);
    assertThat(tool.path("https://canvas.instructure.com/lti/privacy_level").asText())
        .isEqualTo("public");
    assertThat(tool.path("custom_parameters").size()).isEqualTo(17);
    assertThat(tool.path("custom_parameters").path("canvas_user_gid").asText())
        .isEqualTo("$Canvas.user.globalId");
    for (JsonNode message : tool.path("messages")) {
      boolean selects = message.path("placements").toString().contains("assignment_selection");
      assertThat(message.path("type").asText())
          .isEqualTo(selects ? "LtiDeepLinkingRequest" : "LtiResourceLinkRequest");
    }
    assertThat(
            tool.path("messages")
                .get(0)
                .path("https://canvas.instructure.com/lti/course_navigation/default_enabled")
                .asBoolean(true))
        .isFalse();
  }

  @Test
  void takes_submission_reviews_only_where_they_are_advertised() {
    assertThat(to(RegistrationForTests.canvas()).messages())
        .doesNotContain("LtiSubmissionReviewRequest");
    ObjectNode json = RegistrationForTests.canvasJson();
    ArrayNode messages =
        (ArrayNode)
            json.path("https://purl.imsglobal.org/spec/lti-platform-configuration")
                .path("messages_supported");
    messages.addObject().put("type", "LtiSubmissionReviewRequest");
    PlatformConfiguration more =
        PlatformConfiguration.read(json.toString(), RegistrationForTests.CANVAS);
    assertThat(to(more).messages()).contains("LtiSubmissionReviewRequest");
  }

  @Test
  void leaves_deep_linking_out_where_it_is_not_offered() {
    ObjectNode json = RegistrationForTests.canvasJson();
    ObjectNode platform =
        (ObjectNode) json.path("https://purl.imsglobal.org/spec/lti-platform-configuration");
    platform.put("product_family_code", "small");
    platform.putArray("messages_supported").addObject().put("type", "LtiResourceLinkRequest");
    PlatformConfiguration small =
        PlatformConfiguration.read(json.toString(), RegistrationForTests.CANVAS);
    assertThat(to(small).messages()).containsExactly("LtiResourceLinkRequest");
    assertThat(to(small).custom()).isEmpty();
  }

  @Test
  void writes_no_port_into_the_domain_where_none_is_written() {
    ToolConfiguration tool =
        new ToolConfiguration(
            "T",
            "d",
            "s",
            java.net.URI.create("https://laurel.example/lti/launch"),
            java.net.URI.create("https://laurel.example/lti/login"),
            java.net.URI.create("https://laurel.example/lti/launch"),
            java.net.URI.create("https://laurel.example/lti/jwks.json"),
            java.util.Optional.empty(),
            List.of(),
            List.of());
    assertThat(tool.domain()).isEqualTo("laurel.example");
  }

  @Test
  void writes_a_developer_key_that_canvas_can_take() {
    JsonNode key =
        RegistrationForTests.json(CanvasTool.developerKeyJson(RegistrationForTests.TOOL));
    assertThat(key.path("oidc_initiation_url").asText()).endsWith("/lti/login");
    assertThat(key.path("target_link_uri").asText()).endsWith("/lti/launch");
    assertThat(key.path("public_jwk_url").asText()).endsWith("/lti/jwks.json");
    assertThat(texts(key.path("scopes"))).isEqualTo(RegistrationForTests.TOOL.scopes());
    assertThat(key.path("custom_fields").size()).isEqualTo(17);
    JsonNode extension = key.path("extensions").get(0);
    assertThat(extension.path("platform").asText()).isEqualTo("canvas.instructure.com");
    assertThat(extension.path("domain").asText()).isEqualTo("localhost:9181");
    assertThat(extension.path("privacy_level").asText()).isEqualTo("public");
    assertThat(extension.path("settings").path("placements").findValuesAsText("placement"))
        .containsExactly("course_navigation", "account_navigation", "assignment_selection");
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }
}
