package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.Await;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Other systems send an xAPI statement and a Caliper event to a course of the running server, and a
 * learner can claim the badges that look at them.
 */
class ActivityRecordsIT {

  private static final String PORT = System.getProperty("laurel.http.port", "8080");
  private static final String LMS = "http://127.0.0.1:" + PORT + "/demo";
  private static final String LAUREL = "http://localhost:" + PORT;
  private static final String VIDEO = "https://content.example.edu/video/7";

  private final LmsVisit teacher = new LmsVisit(LMS, LAUREL).enter("1001");
  private final LmsVisit learner = new LmsVisit(LMS, LAUREL).enter("1003");
  private final HttpClient http = HttpClient.newHttpClient();
  private String keyId = "";
  private String secret = "";
  private String home = "";
  private String caliper = "";
  private String xapi = "";

  @Test
  void records_of_two_kinds_make_badges_claimable() throws Exception {
    teacher.launch();
    learner.launch();
    makesKey();
    sendsStatements();
    sendsEnvelope();
    sendsAtOnce();
    teacher.publishBadge("Saw the video", "Video seven (completed)", "100");
    teacher.publishBadge("Passed the autograder", "Autograded lab", "60");
    canClaim("Saw the video");
    canClaim("Passed the autograder");
    refusesInWords();
    ends();
    assertThat(statement("POST", "", completed(UUID.randomUUID().toString())).statusCode())
        .isEqualTo(401);
  }

  private void makesKey() {
    Visitor.Page channels = teacher.visitor().get(teacher.course() + "/channels");
    String link = channels.html().selectFirst("a[href$=/activity-records]").absUrl("href");
    Visitor.Page page = teacher.visitor().get(link);
    home = page.html().selectFirst("input[name=home]").val();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", "Videos of a test");
    values.put("caliper", "true");
    values.put("xapi", "true");
    Visitor.Page made =
        teacher.visitor().submit(page.form("form[action$=activity-records]"), values);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    keyId = made.html().selectFirst("#copy-id").val();
    secret = made.html().selectFirst("#copy-secret").val();
    caliper = made.html().selectFirst("#copy-caliper").val();
    xapi = made.html().selectFirst("#copy-xapi").val();
  }

  private String completed(String id) {
    return """
    {"id":"%s","actor":{"account":{"homePage":"%s","name":"1003"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
     "object":{"id":"%s","definition":{"name":{"en":"Video seven"}}},
     "result":{"completion":true},"timestamp":"%s"}\
    """
        .formatted(id, home, VIDEO, Instant.now().minusSeconds(30));
  }

  private void sendsStatements() throws Exception {
    String id = UUID.randomUUID().toString();
    String one = completed(id);
    HttpResponse<String> posted = statement("POST", "", "[" + one + "]");
    assertThat(posted.statusCode()).as(posted.body()).isEqualTo(200);
    assertThat(posted.body()).isEqualTo("[\"" + id + "\"]");
    assertThat(posted.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
    assertThat(statement("PUT", "?statementId=" + id, one).statusCode()).isEqualTo(204);
    String other = one.replace("true", "false");
    assertThat(statement("PUT", "?statementId=" + id, other).statusCode()).isEqualTo(409);
  }

  private void sendsEnvelope() throws Exception {
    String envelope =
        """
        {"sensor":"https://grader.example/sensor","sendTime":"%1$s",
         "dataVersion":"http://purl.imsglobal.org/ctx/caliper/v1p2","data":[
         {"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"urn:uuid:%2$s",
          "type":"GradeEvent","profile":"GradingProfile","action":"Graded","eventTime":"%1$s",
          "actor":{"id":"https://grader.example","type":"SoftwareApplication"},
          "object":{"id":"https://grader.example/labs/1/tries/1","type":"Attempt","count":1,
           "assignee":{"id":"https://grader.example/p/9","type":"Person","otherIdentifiers":[
            {"type":"SystemIdentifier","identifierType":"LtiUserId","identifier":"1003"}]},
           "assignable":{"id":"https://grader.example/labs/1","type":"Assessment",
            "name":"Autograded lab"}},
          "generated":{"id":"https://grader.example/labs/1/tries/1/score","type":"Score",
           "maxScore":20,"scoreGiven":13}}]}
        """
            .formatted(Instant.now().minusSeconds(30), UUID.randomUUID());
    for (String authorization : new String[] {"Bearer " + secret, secret}) {
      HttpResponse<String> answer =
          send("POST", caliper, authorization, "application/json", envelope);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
    }
  }

  /** Senders often send in parallel; whoever comes second finds the activity made. */
  private void sendsAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 8)
            .mapToObj(n -> completed(UUID.randomUUID().toString()).replace("video/7", "video/8"))
            .map(one -> request("POST", xapi + "/statements", basic(), "application/json", one))
            .map(one -> http.sendAsync(one, HttpResponse.BodyHandlers.ofString()))
            .toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
  }

  private void canClaim(String badge) {
    Duration took =
        Await.atMost(Duration.ofSeconds(30), () -> offered().contains("Claim " + badge));
    System.out.println("From record to claimable: " + took.toMillis() + " ms");
    assertThat(offered()).contains("Claim " + badge);
  }

  private String offered() {
    Visitor.Page mine = learner.visitor().get(learner.course() + "/my-badges");
    return mine.html().select("a[href*=claim]").eachAttr("aria-label") + mine.text();
  }

  private void refusesInWords() throws Exception {
    assertThat(statement("POST", "", "[{}]").body())
        .contains("In statement 1 the field verb", "\"todo\":");
    assertThat(statement("GET", "", "").statusCode()).isEqualTo(403);
    for (String type : new String[] {"json", "multipart/mixed; boundary=x", "text/plain"}) {
      int status = send("POST", caliper, "Bearer " + secret, type, "{}").statusCode();
      assertThat(status).as(type).isBetween(400, 415);
    }
    String big = "{\"sensor\":\"" + "x".repeat(10 * 1024 * 1024) + "\"}";
    assertThat(send("POST", caliper, "Bearer " + secret, "application/json", big).statusCode())
        .isEqualTo(413);
    String about = send("GET", xapi + "/about", "", "", "").body();
    assertThat(about).contains("1.0.3", "2.0.0");
    assertThat(send("GET", LAUREL + "/api/activity-records.json", "", "", "").body())
        .contains(LAUREL);
  }

  private void ends() {
    Visitor.Page page = teacher.visitor().get(teacher.course() + "/activity-records");
    String link = page.html().selectFirst("#senders a[href*=" + keyId + "]").absUrl("href");
    Visitor.Page after =
        teacher
            .visitor()
            .submit(teacher.visitor().get(link).form("main form[method=post]"), Map.of());
    assertThat(after.html().select("#ended").text()).contains(keyId);
  }

  private String basic() {
    byte[] both = (keyId + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private HttpResponse<String> statement(String method, String query, String body)
      throws Exception {
    return send(method, xapi + "/statements" + query, basic(), "application/json", body);
  }

  private HttpResponse<String> send(
      String method, String url, String authorization, String type, String body) throws Exception {
    HttpRequest request = request(method, url, authorization, type, body);
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest request(
      String method, String url, String authorization, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("X-Experience-API-Version", "1.0.3")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return request.build();
  }
}
