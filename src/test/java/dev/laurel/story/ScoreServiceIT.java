package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.lti.ClientForTests;
import dev.laurel.testing.Await;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A script passes a grade back to a course of the running server, and a learner can claim the badge
 * that looks at it.
 */
class ScoreServiceIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String SCOPES = "https://purl.imsglobal.org/spec/lti-ags/scope/";
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";

  private final LmsVisit teacher = new LmsVisit(LMS, LAUREL).enter("1001");
  private final LmsVisit learner = new LmsVisit(LMS, LAUREL).enter("1003");
  private final HttpClient http = HttpClient.newHttpClient();
  private String clientId = "";
  private String itemsUrl = "";
  private String tokenUrl = "";

  @Test
  void a_script_posts_a_grade_and_the_learner_can_claim() throws Exception {
    teacher.launch();
    learner.launch();
    addsClient();
    String token = token();
    String item = createsActivity(token);
    teacher.publishBadge("Passed by a script", "Auto-graded lab", "80");
    Instant now = Instant.now();
    assertThat(post(item + "/scores", token, SCORE, score("79", now.minusSeconds(60))).statusCode())
        .isEqualTo(204);
    assertThat(post(item + "/scores", token, SCORE, score("93", now)).statusCode()).isEqualTo(204);
    assertThat(post(item + "/scores", token, SCORE, score("93", now)).statusCode()).isEqualTo(204);
    assertThat(post(item + "/scores", token, SCORE, score("10", now)).statusCode()).isEqualTo(409);
    assertThat(send("GET", item + "/results", token, "", "").body())
        .contains("\"userId\":\"1003\"", "\"resultScore\":93");
    learnerCanClaim();
    revokes();
    assertThat(send("GET", item, token, "", "").statusCode()).isEqualTo(401);
  }

  private void addsClient() {
    Visitor.Page progress = teacher.visitor().get(teacher.course() + "/progress");
    String link = progress.html().selectFirst("a[href$=/score-clients]").absUrl("href");
    Visitor.Page page = teacher.visitor().get(link);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", "Auto-grader of a test");
    values.put("keys", ClientForTests.publicKeys());
    values.put("activities", "true");
    values.put("grades", "true");
    Visitor.Page added = teacher.visitor().submit(page.form("form[action$=score-clients]"), values);
    assertThat(added.status()).isEqualTo(200);
    clientId =
        added.html().select("#clients tr:contains(Auto-grader of a test) code").first().text();
    tokenUrl = added.html().selectFirst("#copy-token").val();
    itemsUrl = added.html().selectFirst("#copy-items").val();
  }

  private String token() throws Exception {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", ClientForTests.assertion(clientId, tokenUrl, Instant.now()));
    form.put("scope", SCOPES + "lineitem " + SCOPES + "score " + SCOPES + "result.readonly");
    HttpResponse<String> answer =
        send("POST", tokenUrl, "", "application/x-www-form-urlencoded", Visitor.encode(form));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).path("access_token").asText();
  }

  private String createsActivity(String token) throws Exception {
    HttpResponse<String> answer =
        post(
            itemsUrl,
            token,
            ITEM,
            "{\"label\":\"Auto-graded lab\",\"scoreMaximum\":100,\"resourceId\":\"it\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return json(answer).path("id").asText();
  }

  private static String score(String points, Instant at) {
    return """
    {"userId":"1003","scoreGiven":%s,"scoreMaximum":100,"timestamp":"%s",
     "activityProgress":"Completed","gradingProgress":"FullyGraded"}\
    """
        .formatted(points, at);
  }

  private void learnerCanClaim() {
    Duration took =
        Await.atMost(Duration.ofSeconds(15), () -> offered().contains("Claim Passed by a script"));
    System.out.println("From score to claimable: " + took.toMillis() + " ms");
    assertThat(offered()).contains("Claim Passed by a script");
  }

  private String offered() {
    Visitor.Page mine = learner.visitor().get(learner.course() + "/my-badges");
    return mine.html().select("a[href*=claim]").eachAttr("aria-label") + mine.text();
  }

  private void revokes() {
    Visitor.Page page = teacher.visitor().get(teacher.course() + "/score-clients");
    Visitor.Page after =
        teacher.visitor().submit(page.form("form[action$=" + clientId + "/revoke]"), Map.of());
    assertThat(after.html().select("#revoked").text()).contains(clientId);
  }

  private HttpResponse<String> post(String url, String token, String type, String body)
      throws Exception {
    return send("POST", url, token, type, body);
  }

  private HttpResponse<String> send(
      String method, String url, String token, String type, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }
}
