package dev.laurel.grading.web.scores;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.grading.Course;
import dev.laurel.grading.Passing;
import dev.laurel.grading.ScoreClient;
import dev.laurel.grading.web.GateForTests;
import dev.laurel.lti.Scopes;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import dev.laurel.testing.Visitor;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The doors of the Score service and a client in front of them. */
final class ScoreDoors {

  static final String ALL =
      String.join(" ", Scopes.LINE_ITEM, Scopes.SCORE, Scopes.RESULT_READONLY);
  static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  final Passing passing = new Passing();
  final CourseVisitor visitor = new CourseVisitor(passing.course);
  final GateForTests gate = new GateForTests(passing.world.clock);
  final Doors doors;

  ScoreDoors() {
    ScoreGate gate = new ScoreGate(passing.tokens);
    LineItemJson json = new LineItemJson(passing.settings);
    doors =
        Doors.of(
            this.gate.gate,
            new ScoreApiFilter(),
            new TokenResource(passing.grantScoreToken),
            new LineItemsResource(gate, passing.items, json),
            new LineItemResource(gate, passing.items, passing.takeScore, passing.readScores, json),
            new OpenApiResource(passing.settings),
            new ScoreClientsResource(visitor, visitor, passing.keep, json, passing.settings));
  }

  static String items(Course course) {
    return "/api/courses/" + course.contextId() + "/lineitems";
  }

  MockHttpResponse ask(String assertion, String scope) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", ASSERTION_TYPE);
    form.put("client_assertion", assertion);
    form.put("scope", scope);
    return doors.post("/api/token", Visitor.encode(form));
  }

  String token(ScoreClient client) {
    return token(client, ALL);
  }

  String token(ScoreClient client, String scope) {
    return json(ask(passing.assertion(client), scope)).path("access_token").asText();
  }

  MockHttpResponse get(String path, String token) {
    return doors.get(path, "Authorization", "Bearer " + token);
  }

  MockHttpResponse send(String method, String path, String token, String type, String body) {
    return doors.call(method, path, type, body, "Authorization", "Bearer " + token);
  }

  MockHttpResponse create(String token, String label, String more) {
    String body = "{\"label\":\"" + label + "\",\"scoreMaximum\":100" + more + "}";
    return send("POST", items(passing.course), token, LineItemJson.ITEM, body);
  }

  /** The path of a new activity. */
  String activity(String token) {
    return path(json(create(token, "Lab", "")).path("id").asText());
  }

  String path(String url) {
    return url.substring(passing.settings.baseUrl().toString().length());
  }

  MockHttpResponse score(String item, String token, String body) {
    return send("POST", item + "/scores", token, LineItemJson.SCORE, body);
  }

  static String scoreOf(String user, String points, String time) {
    return """
    {"userId":"%s","scoreGiven":%s,"scoreMaximum":100,"timestamp":"%s",
     "activityProgress":"Completed","gradingProgress":"FullyGraded"}\
    """
        .formatted(user, points, time);
  }

  static JsonNode json(MockHttpResponse answer) {
    try {
      return new ObjectMapper().readTree(answer.getContentAsString());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (UnsupportedEncodingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }

  static String problem(MockHttpResponse answer) {
    return json(answer).path("type").asText().replace("urn:laurel:problem:", "");
  }
}
