package dev.laurel.launch.bench;

import com.sun.net.httpserver.HttpServer;
import dev.laurel.lti.PlatformForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The LMS of a load test: publishes its keys and signs launches of many people and courses. */
final class LoadLms implements AutoCloseable {

  private static final int PEOPLE = 2_000;
  private static final int COURSES = 40;

  private final HttpServer server;
  private final PlatformForTests keys = new PlatformForTests();
  final AtomicInteger keySetFetches = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();

  LoadLms() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/jwks",
        exchange -> {
          keySetFetches.incrementAndGet();
          byte[] body = keys.jwks().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A file of LAUREL_REGISTRATIONS that names this LMS. */
  Path registration(Path file) throws IOException {
    String json =
        """
        {"platforms": [{"name": "Load", "issuer": "%1$s", "clientId": "load",
          "deploymentIds": ["1"], "authorizationEndpoint": "%1$s/auth",
          "tokenEndpoint": "%1$s/token", "jwksUri": "%1$s/jwks"}]}
        """
            .formatted(url());
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, json);
  }

  String login(String tool) {
    return "/lti/login?iss="
        + encode(url())
        + "&client_id=load&lti_deployment_id=1&login_hint=4711&target_link_uri="
        + encode(tool + "/")
        + "&lti_message_hint="
        + encode("{\"cmid\":703,\"launchid\":\"ltilaunch401_1234567890\"}");
  }

  /** The form that the LMS posts to the tool after the request that this redirect holds. */
  String answer(String authRequest, String tool) {
    Map<String, String> query = query(authRequest);
    int now = turn.getAndIncrement();
    Map<String, Object> claims = keys.resourceLinkClaims();
    long seconds = Instant.now().getEpochSecond();
    claims.putAll(
        Map.of("iss", url(), "aud", "load", "sub", "person-" + now % PEOPLE, "iat", seconds));
    claims.put("exp", seconds + 60);
    claims.put("nonce", query.get("nonce"));
    claims.put("name", "Person " + now % PEOPLE);
    claims.put("email", "person" + now % PEOPLE + "@example.invalid");
    claims.put(PlatformForTests.claim("deployment_id"), "1");
    claims.put(PlatformForTests.claim("target_link_uri"), tool + "/");
    claims.put(
        PlatformForTests.claim("context"),
        Map.of("id", "course-" + now % COURSES, "title", "Course " + now % COURSES));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of(
            "scope",
            List.of("https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"),
            "lineitems",
            url() + "/lineitems/" + now % COURSES));
    return "state=" + query.get("state") + "&id_token=" + keys.idToken(claims);
  }

  private static Map<String, String> query(String url) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : url.substring(url.indexOf('?') + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return query;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
