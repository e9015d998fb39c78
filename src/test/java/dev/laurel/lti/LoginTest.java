package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
  private static final URI REDIRECT = URI.create("https://tool.example/launch");

  @ParameterizedTest
  @ValueSource(strings = {"dl", "dynamic-item-student1", "manual-teacher1"})
  void reads_a_recorded_login_initiation(String name) {
    JsonNode recorded = Recorded.moodle("launch/login-initiation." + name + ".json").get("params");
    LoginInitiation login = LoginInitiation.parse(lists(recorded));
    assertThat(login.issuer()).isEqualTo(recorded.get("iss").asText());
    assertThat(login.targetLinkUri()).hasToString(recorded.get("target_link_uri").asText());
    assertThat(login.loginHint()).isEqualTo(recorded.get("login_hint").asText());
    assertThat(login.messageHint()).contains(recorded.get("lti_message_hint").asText());
    assertThat(login.clientId()).contains(recorded.get("client_id").asText());
    assertThat(login.deploymentId()).contains(recorded.get("lti_deployment_id").asText());
    assertThat(login.storageTarget()).isEmpty();
    assertThat(login.others()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dl", "manual-teacher1"})
  void asks_as_the_recorded_tool_asked(String name) {
    JsonNode recorded = Recorded.moodle("launch/auth-request." + name + ".json").get("params");
    JsonNode initiation = Recorded.moodle("launch/login-initiation." + name + ".json");
    Map<String, String> asked =
        parametersOf(
            AuthenticationRequest.of(
                    LoginInitiation.parse(lists(initiation.get("params"))),
                    moodle(recorded.get("client_id").asText()),
                    URI.create(recorded.get("redirect_uri").asText()),
                    recorded.get("state").asText(),
                    recorded.get("nonce").asText())
                .toUri());
    recorded
        .properties()
        .forEach(e -> assertThat(asked).containsEntry(e.getKey(), e.getValue().asText()));
    assertThat(asked).hasSize(recorded.size() + 1).containsKey("lti_deployment_id");
  }

  @Test
  void keeps_every_parameter_it_does_not_know() {
    Map<String, List<String>> form = HostileForms.validLogin();
    form.put("canvas_region", List.of("eu-west-1"));
    form.put("lti_storage_target", List.of("_parent"));
    LoginInitiation login = LoginInitiation.parse(form);
    assertThat(login.others()).containsExactly(Map.entry("canvas_region", "eu-west-1"));
    assertThat(login.storageTarget()).contains("_parent");
    assertThat(login.messageHint()).isEmpty();
    assertThat(login.clientId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"cmid\":703,\"launchid\":\"a b+c%20d\"}", "eyJ.x.y==", "ü€😀 &=#?/", " "})
  void echoes_hints_byte_for_byte(String hint) {
    Map<String, List<String>> form = HostileForms.validLogin();
    form.put("lti_message_hint", List.of(hint));
    form.put("login_hint", List.of("h" + hint));
    Map<String, String> asked = parametersOf(request(form, "https://p.example/auth").toUri());
    assertThat(asked)
        .containsEntry("lti_message_hint", hint)
        .containsEntry("login_hint", "h" + hint);
  }

  @Test
  void sends_no_hint_that_was_not_received() {
    URI uri = request(HostileForms.validLogin(), "https://p.example/auth").toUri();
    assertThat(parametersOf(uri)).doesNotContainKeys("lti_message_hint", "lti_deployment_id");
  }

  @Test
  void keeps_the_query_of_the_authorization_endpoint() {
    URI uri = request(HostileForms.validLogin(), "https://p.example/auth?tenant=a%2Fb").toUri();
    assertThat(uri.toString()).startsWith("https://p.example/auth?tenant=a%2Fb&scope=openid&");
  }

  @Test
  void writes_spaces_so_that_no_server_reads_a_plus() {
    Map<String, List<String>> form = HostileForms.validLogin();
    form.put("login_hint", List.of("a b+c*d"));
    assertThat(request(form, "https://p.example/auth").toUri().getRawQuery())
        .contains("login_hint=a%20b%2Bc%2Ad&");
  }

  @Test
  void reads_an_answer_with_token_and_state() {
    AuthenticationResponse response =
        AuthenticationResponse.parse(
            Map.of("id_token", List.of("a.b.c"), "state", List.of("s"), "extra", List.of("x")));
    assertThat(response).isEqualTo(new AuthenticationResponse("a.b.c", "s"));
  }

  @Test
  void takes_the_token_endpoint_for_the_audience_unless_told_otherwise() {
    assertThat(moodle("c").tokenAudience()).isEqualTo("https://p.example/token");
    Registration brightspace =
        new Registration(
            "https://d2l.example",
            "c",
            REDIRECT,
            REDIRECT,
            "https://api.brightspace.com/auth/token",
            REDIRECT,
            Set.of());
    assertThat(brightspace.tokenAudience()).isEqualTo("https://api.brightspace.com/auth/token");
  }

  private static AuthenticationRequest request(Map<String, List<String>> form, String endpoint) {
    Registration registration =
        new Registration(
            "https://p.example",
            "client",
            URI.create(endpoint),
            URI.create("https://p.example/token"),
            "",
            URI.create("https://p.example/jwks"),
            Set.of());
    return AuthenticationRequest.of(
        LoginInitiation.parse(form), registration, REDIRECT, "state", "nonce");
  }

  private static Registration moodle(String clientId) {
    return new Registration(
        "https://p.example",
        clientId,
        URI.create("https://p.example/auth"),
        URI.create("https://p.example/token"),
        "",
        URI.create("https://p.example/jwks"),
        Set.of());
  }

  private static Map<String, List<String>> lists(JsonNode params) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    params.properties().forEach(e -> lists.put(e.getKey(), List.of(e.getValue().asText())));
    return lists;
  }

  private static Map<String, String> parametersOf(URI uri) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : uri.getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }
}
