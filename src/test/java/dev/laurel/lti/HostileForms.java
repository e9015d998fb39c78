package dev.laurel.lti;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Login initiations and authentication responses that must be refused. */
final class HostileForms {
  private HostileForms() {}

  static Stream<Refusal> all() {
    return Stream.concat(logins(), responses());
  }

  static Map<String, List<String>> validLogin() {
    Map<String, List<String>> form = new HashMap<>();
    form.put("iss", List.of("https://platform.example"));
    form.put("target_link_uri", List.of("https://tool.example/launch"));
    form.put("login_hint", List.of("1003"));
    return form;
  }

  private static Stream<Refusal> logins() {
    return Stream.of(
        login("no iss", form -> form.remove("iss")),
        login("no target_link_uri", form -> form.remove("target_link_uri")),
        login("no login_hint", form -> form.remove("login_hint")),
        login("blank login_hint", form -> form.put("login_hint", List.of(" "))),
        login("iss twice", form -> form.put("iss", List.of("https://a.example", "x"))),
        login("an extra parameter twice", form -> form.put("x", List.of("1", "2"))),
        login("a parameter without value", form -> form.put("x", List.of())),
        login("a script as target", form -> form.put("target_link_uri", List.of("javascript:x"))),
        login("a line break", form -> form.put("login_hint", List.of("7\r\nSet-Cookie: a=b"))),
        login("NUL", form -> form.put("x", List.of("7\u0000"))),
        login("what was no UTF-8", form -> form.put("lti_message_hint", List.of("\uFFFD"))),
        login("a huge hint", form -> form.put("lti_message_hint", List.of("x".repeat(70_000)))));
  }

  private static Stream<Refusal> responses() {
    return Stream.of(
        response(
            "the platform says no",
            Check.PLATFORM_ERROR,
            Map.of("error", List.of("unauthorized_client"), "state", List.of("s"))),
        response("no state", Check.STATE, Map.of("id_token", List.of("a.b.c"))),
        response(
            "two states",
            Check.STATE,
            Map.of("id_token", List.of("a.b.c"), "state", List.of("s", "t"))),
        response("no token", Check.MALFORMED, Map.of("state", List.of("s"))),
        response(
            "two tokens",
            Check.MALFORMED,
            Map.of("id_token", List.of("a.b.c", "d.e.f"), "state", List.of("s"))));
  }

  private static Refusal login(String title, Consumer<Map<String, List<String>>> change) {
    Map<String, List<String>> form = validLogin();
    change.accept(form);
    return new Refusal(title, Check.LOGIN_INITIATION, () -> LoginInitiation.parse(form));
  }

  private static Refusal response(String title, Check check, Map<String, List<String>> form) {
    return new Refusal(title, check, () -> AuthenticationResponse.parse(form));
  }
}
