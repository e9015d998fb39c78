package dev.laurel.story.launches;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A login that the server took: what it asks the LMS for.
 *
 * @param query the parameters of the authentication request
 */
record Login(Map<String, String> query) {

  /** The parameters of a good login initiation of an LMS. */
  static Map<String, String> good(TestLms lms) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("iss", lms.issuer());
    parameters.put("login_hint", "hint-7");
    parameters.put("target_link_uri", Lmses.TOOL + "/lti/launch");
    parameters.put("client_id", lms.clientId());
    parameters.put("lti_deployment_id", Lmses.DEPLOYMENT);
    parameters.put("lti_message_hint", "message-hint-7");
    return parameters;
  }

  /** Begins a login in a browser, which is sent round once to show that it keeps cookies. */
  static Person.Answer send(Person browser, String method, String parameters) {
    String address = Lmses.TOOL + "/lti/login";
    Person.Answer answer =
        method.equals("GET")
            ? browser.get(address + "?" + parameters)
            : browser.send(method, address, Person.FORM, parameters);
    while (answer.location().filter(to -> to.toString().startsWith(Lmses.TOOL)).isPresent()) {
      answer = browser.get(answer.location().get().toString());
    }
    return answer;
  }

  /** A good login. */
  static Login begin(Person browser, TestLms lms) {
    return begin(browser, good(lms));
  }

  static Login begin(Person browser, Map<String, String> parameters) {
    return of(send(browser, "GET", FormEdits.none().apply(parameters, new Blanks(Map.of()))));
  }

  static Login of(Person.Answer answer) {
    URI auth =
        answer
            .location()
            .orElseThrow(() -> new AssertionError(answer.status() + " " + answer.body()));
    Map<String, String> query = new HashMap<>();
    for (String pair : auth.getRawQuery().split("&")) {
      String[] both = pair.split("=", 2);
      query.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
    }
    return new Login(query);
  }

  String nonce() {
    return Objects.requireNonNull(query.get("nonce"));
  }

  String state() {
    return Objects.requireNonNull(query.get("state"));
  }
}
