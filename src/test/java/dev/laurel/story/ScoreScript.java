package dev.laurel.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.lti.ClientForTests;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A script that passes grades to one course by the Score service. Threads may share it. */
final class ScoreScript {

  private static final String SCOPES = "https://purl.imsglobal.org/spec/lti-ags/scope/";
  private static final String ITEM = "application/vnd.ims.lis.v2.lineitem+json";
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String clientId;
  private final String itemsUrl;
  private final String tokenUrl;
  private volatile String token = "";

  /** An instructor adds it to the course that they have launched. */
  ScoreScript(LmsVisit teacher, String name) {
    Visitor.Page progress = teacher.visitor().get(teacher.course() + "/progress");
    String link = progress.html().selectFirst("a[href$=/score-clients]").absUrl("href");
    Visitor.Page page = teacher.visitor().get(link);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("keys", ClientForTests.publicKeys());
    values.put("activities", "true");
    values.put("grades", "true");
    Visitor.Page added = teacher.visitor().submit(page.form("form[action$=score-clients]"), values);
    if (added.status() != 200) {
      throw new AssertionError(added.status() + ": " + added.text());
    }
    clientId = added.html().select("#clients tr:contains(" + name + ") code").first().text();
    tokenUrl = added.html().selectFirst("#copy-token").val();
    itemsUrl = added.html().selectFirst("#copy-items").val();
  }

  String clientId() {
    return clientId;
  }

  /** Asks for a token, which is good for an hour. */
  void signIn() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", ClientForTests.assertion(clientId, tokenUrl, Instant.now()));
    form.put("scope", SCOPES + "lineitem " + SCOPES + "score " + SCOPES + "result.readonly");
    token = "";
    token =
        json(send("POST", tokenUrl, "application/x-www-form-urlencoded", Visitor.encode(form)), 200)
            .path("access_token")
            .asText();
  }

  /** Makes an activity of 100 points and answers its address. */
  String activity(String label) {
    String body =
        "{\"label\":\"%s\",\"scoreMaximum\":100,\"resourceId\":\"%s\"}"
            .formatted(label, label.hashCode());
    return json(send("POST", itemsUrl, ITEM, body), 201).path("id").asText();
  }

  /** Posts points out of 100. */
  HttpResponse<String> score(String item, String userId, int points, Instant at) {
    String body =
        """
        {"userId":"%s","scoreGiven":%d,"scoreMaximum":100,"timestamp":"%s",\
        "activityProgress":"Completed","gradingProgress":"FullyGraded"}\
        """
            .formatted(userId, points, at);
    return send("POST", item + "/scores", SCORE, body);
  }

  HttpResponse<String> get(String url) {
    return send("GET", url, "", "");
  }

  private HttpResponse<String> send(String method, String url, String type, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(60))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
