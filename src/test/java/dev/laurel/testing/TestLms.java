package dev.laurel.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.lti.PlatformForTests;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A small LMS in the JVM of the test: it answers a login with whatever claims the test wants, has
 * one graded column, and takes the answer of a selection.
 */
public final class TestLms implements AutoCloseable {

  private static final String ACCESS =
      "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"%s\"}";

  private final PlatformForTests keys = new PlatformForTests();
  private final HttpServer server;
  private final String laurel;
  private final Map<String, Map<String, Object>> launches = new ConcurrentHashMap<>();
  private final Map<String, String> results = new ConcurrentHashMap<>();
  private volatile String answer = "";

  public TestLms(String laurel) throws IOException {
    this.laurel = laurel;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    answer("/jwks", exchange -> keys.jwks());
    answer("/auth", this::auth);
    answer("/token", exchange -> ACCESS.formatted(String.join(" ", scopes())));
    answer("/lineitems", this::lineItems);
    answer("/return", this::taken);
    answer("/frame", this::frame);
    server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /** What one address answers. */
  private interface Answer {
    String to(HttpExchange exchange) throws IOException;
  }

  private void answer(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
          boolean json = body.length > 0 && (body[0] == '{' || body[0] == '[');
          exchange
              .getResponseHeaders()
              .set("Content-Type", json ? "application/json" : "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  /** The address of the LMS, which is its issuer too. */
  public String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the operator enters. */
  public Map<String, String> entry() {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("name", "LMS of messages");
    entry.put("issuer", base());
    entry.put("clientId", "client-messages");
    entry.put("deploymentIds", "1");
    entry.put("authorizationEndpoint", base() + "/auth");
    entry.put("tokenEndpoint", base() + "/token");
    entry.put("jwksUri", base() + "/jwks");
    return entry;
  }

  /** The claims of a person in a course, as a link sends them. */
  public Map<String, Object> link(String sub, String role, String course) {
    Map<String, Object> claims = keys.resourceLinkClaims();
    common(claims, sub, role, course);
    return claims;
  }

  /** The claims of an instructor who is to choose content. */
  public Map<String, Object> selection(String course, Consumer<Map<String, Object>> settings) {
    Map<String, Object> claims = keys.deepLinkingClaims();
    common(claims, "teacher-1", "Instructor", course);
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("deep_link_return_url", base() + "/return?course=" + course);
    asked.put("accept_types", List.of("ltiResourceLink"));
    asked.put("accept_presentation_document_targets", List.of("iframe"));
    asked.put("data", " opaque é ");
    settings.accept(asked);
    claims.put("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", asked);
    return claims;
  }

  private void common(Map<String, Object> claims, String sub, String role, String course) {
    claims.put("iss", base());
    claims.put("aud", "client-messages");
    claims.put("sub", sub);
    claims.put("name", sub.startsWith("teacher") ? "Ingrid Teacher" : "Ana Öztürk");
    claims.put(PlatformForTests.claim("deployment_id"), "1");
    claims.put(PlatformForTests.claim("target_link_uri"), laurel + "/lti/launch");
    claims.put(PlatformForTests.claim("roles"), List.of(role));
    claims.put(
        PlatformForTests.claim("context"), Map.of("id", course, "title", "Biology " + course));
    claims.put(
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint",
        Map.of("scope", scopes(), "lineitems", base() + "/lineitems"));
  }

  private static List<String> scopes() {
    String ags = "https://purl.imsglobal.org/spec/lti-ags/scope/";
    return List.of(ags + "lineitem", ags + "result.readonly", ags + "score");
  }

  /** The address at which a browser begins the launch with these claims. */
  public String start(Map<String, Object> claims) {
    String hint = String.valueOf(launches.size());
    launches.put(hint, claims);
    return laurel
        + "/lti/login?"
        + Visitor.encode(
            Map.of(
                "iss",
                base(),
                "client_id",
                "client-messages",
                "login_hint",
                hint,
                "target_link_uri",
                laurel + "/lti/launch"));
  }

  /** The same inside a frame of this LMS. */
  public String startInFrame(Map<String, Object> claims) {
    return base() + "/frame?" + Visitor.encode(Map.of("src", start(claims)));
  }

  /** Types a grade of 100 into the one column. */
  public void grade(String sub, String points) {
    results.put(sub, points);
  }

  /** The JWT of the last selection that came back. */
  public String answer() {
    return answer;
  }

  /** The claims that answer a login, signed, and where they go. */
  public Map<String, String> answerTo(Map<String, String> request) {
    Map<String, Object> claims = new LinkedHashMap<>(launches.get(request.get("login_hint")));
    long now = Instant.now().getEpochSecond();
    claims.put("nonce", request.get("nonce"));
    claims.put("iat", now);
    claims.put("exp", now + 60);
    return Map.of("id_token", keys.idToken(claims), "state", request.get("state"));
  }

  private String auth(HttpExchange exchange) {
    Map<String, String> request = decode(exchange.getRequestURI().getRawQuery());
    Map<String, String> form = answerTo(request);
    return "<!doctype html><title>LMS</title><form method=post action='%s'>"
            .formatted(request.get("redirect_uri"))
        + "<input type=hidden name=id_token value='%s'>".formatted(form.get("id_token"))
        + "<input type=hidden name=state value='%s'>".formatted(form.get("state"))
        + "<button>Go on</button></form><script>document.forms[0].submit()</script>";
  }

  private String lineItems(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/results")) {
      return results.entrySet().stream()
          .map(
              r ->
                  "{\"id\":\"%1$s/r/%2$s\",\"userId\":\"%2$s\",\"resultScore\":%3$s,\"resultMaximum\":100}"
                      .formatted(base(), r.getKey(), r.getValue()))
          .toList()
          .toString();
    }
    boolean filtered = String.valueOf(exchange.getRequestURI().getQuery()).contains("tag=");
    return filtered
        ? "[]"
        : "[{\"id\":\"%s/lineitems/1\",\"label\":\"Final project\",\"scoreMaximum\":100}]"
            .formatted(base());
  }

  private String taken(HttpExchange exchange) throws IOException {
    answer =
        decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
            .getOrDefault("JWT", "");
    return "<!doctype html><html lang=en><title>LMS</title><h1>The LMS has taken it</h1>";
  }

  private String frame(HttpExchange exchange) {
    String src = decode(exchange.getRequestURI().getRawQuery()).get("src");
    return "<!doctype html><html lang=en><title>LMS</title><iframe title=Laurel width=900"
        + " height=900 src='"
        + src
        + "'></iframe>";
  }

  private static Map<String, String> decode(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : form.split("&")) {
      String[] both = pair.split("=", 2);
      fields.put(
          both[0], URLDecoder.decode(both.length > 1 ? both[1] : "", StandardCharsets.UTF_8));
    }
    return fields;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
