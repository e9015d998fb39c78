package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.grading.CanvasForTests;
import dev.laurel.lti.InstructureForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.testing.Await;
import dev.laurel.testing.LaurelProcess;
import dev.laurel.testing.LmsVisit;
import dev.laurel.testing.TestLms;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Canvas posts Live Events to a server of its own whose keys of Instructure are those of this test;
 * a learner can claim the badge that looks at a native assignment.
 */
class CanvasEventsIT {

  private static final LaurelProcess SERVER = new LaurelProcess("canvas-events");
  private static final InstructureForTests INSTRUCTURE = new InstructureForTests();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String FORM = "application/x-www-form-urlencoded";

  private static HttpServer keys;
  private static TestLms canvas;
  private static LmsVisit teacher;
  private static LmsVisit learner;
  private static String address = "";

  @BeforeAll
  static void start() throws IOException {
    keys = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    keys.createContext(
        "/jwks",
        exchange -> {
          byte[] set = INSTRUCTURE.keySet().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, set.length);
          exchange.getResponseBody().write(set);
          exchange.close();
        });
    keys.start();
    String at = "http://127.0.0.1:" + keys.getAddress().getPort() + "/jwks";
    SERVER.with("LAUREL_CANVAS_EVENTS_KEYS", at).start();
    canvas = new TestLms(SERVER.baseUrl());
    teacher = new LmsVisit(canvas.base(), SERVER.baseUrl());
    learner = new LmsVisit(canvas.base(), SERVER.baseUrl());
    address = operatorSwitchesOn();
    teacher.launch(canvas.start(person("teacher-1", "Instructor", "7", "Ingrid")));
    learner.launch(canvas.start(person("learner-1", "Learner", "31", "Ana")));
  }

  @AfterAll
  static void stop() {
    SERVER.close();
    if (canvas != null) {
      canvas.close();
    }
    if (keys != null) {
      keys.stop(0);
    }
  }

  private static String operatorSwitchesOn() {
    String laurel = SERVER.baseUrl();
    Visitor operator = new Visitor();
    operator.submit(
        operator.get(laurel + "/operator/login").form("form:has(input[name=password])"),
        Map.of("password", "operator for tests"));
    operator.submit(
        operator
            .get(laurel + "/operator/platforms")
            .form("form:has(input[name=authorizationEndpoint])"),
        new HashMap<>(canvas.entry()));
    Visitor.Page list = operator.get(laurel + "/operator/platforms");
    String platform = list.html().select("tr:contains(LMS of messages) th a").attr("abs:href");
    Visitor.Page off = operator.get(platform + "/live-events");
    Visitor.Page on = operator.submit(off.form("form:has(input[value=start])"), Map.of());
    return on.html().select("input[id^=copy-]").val();
  }

  /** The claims of a launch from Canvas, with the custom parameters that Laurel registers. */
  private static Map<String, Object> person(String sub, String role, String id, String name) {
    Map<String, Object> claims = canvas.link(sub, role, "opaque-lti-id-of-biology");
    claims.put(
        PlatformForTests.claim("tool_platform"),
        Map.of("guid", "canvas", "product_family_code", "canvas"));
    Map<String, Object> custom = new LinkedHashMap<>();
    custom.put("canvas_user_id", id);
    custom.put("canvas_user_gid", "209300000000000" + id);
    custom.put("canvas_user_uuid", "UserUuidOf" + name);
    custom.put("canvas_course_id", "417");
    custom.put("canvas_context_gid", CanvasForTests.COURSE_ID);
    custom.put("canvas_course_uuid", CanvasForTests.COURSE_UUID);
    custom.put("canvas_root_uuid", CanvasForTests.ROOT);
    claims.put(PlatformForTests.claim("custom"), custom);
    return claims;
  }

  private static int post(String url, String type, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Content-Type", type).POST(body).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private static int post(String body) throws IOException, InterruptedException {
    return post(address, FORM, HttpRequest.BodyPublishers.ofString(body));
  }

  private static int event(String payload) throws IOException, InterruptedException {
    return post(INSTRUCTURE.sign(payload));
  }

  private static String message(String title) {
    return CanvasForTests.message("good", title);
  }

  private static String offered() {
    Visitor.Page mine = learner.visitor().get(learner.course() + "/my-badges");
    return mine.html().select("a[href*=claim]").eachAttr("aria-label") + mine.text();
  }

  @Test
  void a_grade_in_a_native_assignment_becomes_a_badge_once_it_is_posted() throws Exception {
    assertThat(event(message("listed.an assignment"))).isEqualTo(204);
    teacher.publishBadge("Cell walls", "Osmosis lab (Live Events)", "80");
    assertThat(event(message("hidden.a muted grade"))).isEqualTo(204);
    Await.atMost(Duration.ofSeconds(2), () -> offered().contains("Claim Cell walls"));
    assertThat(offered())
        .as("a muted grade shows nothing")
        .doesNotContain("Claim Cell walls", "18");
    String posted = message("final.a submission whose grade is posted");
    long sent = System.nanoTime();
    assertThat(event(posted)).isEqualTo(204);
    Await.atMost(Duration.ofSeconds(20), () -> offered().contains("Claim Cell walls"));
    Duration took = Duration.ofNanos(System.nanoTime() - sent);
    System.out.println("From posted grade to claimable: " + took.toMillis() + " ms");
    assertThat(event(posted)).as("the same again").isEqualTo(204);
    assertThat(offered()).contains("Claim Cell walls");
    String channels = teacher.visitor().get(teacher.course() + "/channels").text();
    assertThat(channels).contains("Canvas Live Events", "Heard within the last two weeks.");
  }

  @Test
  void completion_and_mastery_become_badges() throws Exception {
    assertThat(event(message("final.progress of a job in local ids"))).isEqualTo(204);
    assertThat(event(message("listed.an outcome of the course"))).isEqualTo(204);
    teacher.publishBadge("Finisher", "Course completed (Live Events)", "100");
    teacher.publishBadge("Osmosis expert", "Explains osmosis (Live Events)", "100");
    assertThat(offered()).doesNotContain("Claim Finisher");
    assertThat(event(message("final.a completed course"))).isEqualTo(204);
    assertThat(event(message("final.an outcome reached"))).isEqualTo(204);
    Await.atMost(
        Duration.ofSeconds(20),
        () -> offered().contains("Claim Finisher") && offered().contains("Claim Osmosis expert"));
    assertThat(offered()).contains("Claim Finisher", "Claim Osmosis expert");
  }

  @Test
  void what_is_not_proven_or_not_for_this_address_is_refused() throws Exception {
    String grade = message("final.more than all points");
    assertThat(post(INSTRUCTURE.forge(grade))).isEqualTo(401);
    assertThat(post(grade)).as("plain JSON").isEqualTo(401);
    assertThat(post(INSTRUCTURE.withHeader("{\"alg\":\"none\"}", grade))).isEqualTo(401);
    assertThat(post(INSTRUCTURE.sign(grade).substring(0, 700))).as("cut off").isEqualTo(401);
    assertThat(
            post(
                address.substring(0, address.length() - 3) + "AAA",
                "text/plain",
                HttpRequest.BodyPublishers.ofString(INSTRUCTURE.sign(grade))))
        .isEqualTo(404);
    event(message("listed.an outcome of the course"));
    assertThat(event(grade.replace(CanvasForTests.ROOT, "another"))).isEqualTo(403);
    assertThat(event(CanvasForTests.message("other", "a login"))).isEqualTo(204);
    assertThat(event(CanvasForTests.message("bad", "score of 1e400"))).isEqualTo(204);
    assertThat(event(grade.replace("0417\"", "0999\""))).as("an unknown course").isEqualTo(204);
  }

  /** The server may close the connection before all is sent, which is as good as an answer. */
  @Test
  void ten_megabytes_are_refused() throws Exception {
    byte[] large = new byte[10 * 1024 * 1024];
    try {
      assertThat(post(address, FORM, HttpRequest.BodyPublishers.ofByteArray(large))).isEqualTo(413);
    } catch (IOException closed) {
      assertThat(closed).hasMessageMatching("(?i).*(reset|broken|closed|EOF|received no bytes).*");
    }
    assertThat(event(CanvasForTests.message("other", "a login"))).isEqualTo(204);
  }

  @Test
  void thirty_grades_of_a_new_assignment_at_once_are_all_taken() throws Exception {
    List<Callable<Integer>> grades = new ArrayList<>();
    for (int learner = 0; learner < 30; learner++) {
      String payload =
          message("final.a grade")
              .replace("00088\"", "00089\"")
              .replace("Osmosis lab", "All at once")
              .replace("20930000000000031", "209300000000001" + (10 + learner));
      grades.add(() -> event(payload));
    }
    try (ExecutorService senders = Executors.newFixedThreadPool(10)) {
      for (Future<Integer> answer : senders.invokeAll(grades)) {
        assertThat(answer.get()).isEqualTo(204);
      }
    }
    String waiting = teacher.visitor().get(teacher.course() + "/waiting").text();
    assertThat(waiting).contains("30 grades have arrived");
  }

  @Test
  void no_line_of_the_log_holds_the_secret() throws Exception {
    post(message("final.a grade"));
    post(address, "text/plain", HttpRequest.BodyPublishers.ofByteArray(new byte[2 << 20]));
    String secret = address.substring(address.lastIndexOf('/') + 1);
    assertThat(secret).hasSize(43);
    assertThat(Files.readString(SERVER.log())).contains("events-signature").doesNotContain(secret);
  }
}
