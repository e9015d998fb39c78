package dev.laurel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded cases of the authorization endpoint: page, form or repost, as Moodle chose. */
class ReplayAuthTest {

  private final Room room = new Room();
  private final Person ana = room.person("1003");
  private final Visit visit = room.open(ana, room.activity("401"));

  /**
   * @param name the recorded case
   */
  record Case(String name, JsonNode recorded) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (JsonNode node : Recorded.file("launch/auth-endpoint-contract.json")) {
      if (node.has("status")) {
        cases.add(new Case(node.path("case").asText(), node));
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answers_every_recorded_authentication_request_as_moodle_did(Case example) {
    AuthAnswer answer = ask(example.name());

    JsonNode recorded = example.recorded();
    switch (answer) {
      case AuthAnswer.InvalidRequest page ->
          assertThat(recorded.path("moodleError").asText()).isEqualTo("Invalid request");
      case AuthAnswer.Repost repost ->
          assertThat(example.name()).isEqualTo("no Moodle session (repost page)");
      case AuthAnswer.ToTool tool -> {
        assertThat(tool.form().action())
            .isEqualTo(recorded.path("postsTo").asText().replace("/launch", "/lti/launch"));
        assertThat(shown(tool.form())).isEqualTo(fields(recorded.path("fields")));
      }
    }
  }

  private AuthAnswer ask(String name) {
    Map<String, String> request = room.authRequest(room.startLaunch.start(visit));
    Optional<Person> person =
        name.startsWith("no Moodle session") ? Optional.empty() : Optional.of(ana);
    change(request, name);
    if (name.startsWith("REPLAY")) {
      room.auth.answer(request, person);
    }
    return room.auth.answer(request, person);
  }

  private void change(Map<String, String> request, String name) {
    switch (name) {
      case "redirect_uri not registered" -> request.put("redirect_uri", "http://evil.example/");
      case "redirect_uri extra query" ->
          request.put("redirect_uri", room.site.toolUrl("/lti/launch") + "?a=1");
      case "client_id of another tool" -> request.put("client_id", "AnotherTool1234");
      case "login_hint of another user" -> request.put("login_hint", "1004");
      case "no nonce" -> request.remove("nonce");
      case "no state" -> request.remove("state");
      case "response_mode=query" -> request.put("response_mode", "query");
      case "no response_mode" -> request.remove("response_mode");
      case "no prompt" -> request.remove("prompt");
      case "prompt=login" -> request.put("prompt", "login");
      case "scope=openid profile" -> request.put("scope", "openid profile");
      case "response_type=code" -> request.put("response_type", "code");
      case "no lti_message_hint" -> request.remove("lti_message_hint");
      case "forged launchid" ->
          request.put("lti_message_hint", "{\"cmid\":701,\"launchid\":\"ltilaunch401_1\"}");
      case "no Moodle session, after repost" -> request.put("repost", "true");
      default -> assertThat(name).matches("ok GET|ok POST|REPLAY.*|two tabs.*|no Moodle.*");
    }
  }

  private static Map<String, String> shown(PostForm form) {
    Map<String, String> shown = new TreeMap<>(form.fields());
    shown.computeIfPresent("id_token", (name, value) -> "<jwt>");
    return shown;
  }

  private static Map<String, String> fields(JsonNode recorded) {
    Map<String, String> fields = new TreeMap<>();
    recorded.properties().forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return fields;
  }
}
