package dev.laurel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An LMS over HTTP that registers tools in the way that a Moodle 5.0 was recorded to: its errors
 * are plain text, each token works once, and its page frames the tool and waits for the message to
 * close.
 */
public final class FakeLms implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private final HttpServer server;

  /** What was asked: method, path and the bearer token, if any. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  /** The registrations that were taken, by client id. */
  public final Map<String, JsonNode> tools = new ConcurrentHashMap<>();

  /** The client ids that fresh tokens stand for. */
  public final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** What this LMS calls itself; changed to say it is another. */
  public volatile String issuer;

  /** Where it says its keys are; changed to announce a move. */
  public volatile String jwks;

  /** The scopes that its token endpoint grants. */
  public volatile String grants = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

  public FakeLms() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/", this::answer);
    server.start();
    issuer = url("");
    jwks = url("/mod/lti/certs.php");
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public String configuration() {
    return url("/mod/lti/openid-configuration.php");
  }

  /** What the LMS appends to the address that an administrator pasted. */
  public String query(String token) {
    return "openid_configuration="
        + URLEncoder.encode(configuration(), StandardCharsets.UTF_8)
        + "&registration_token="
        + token;
  }

  /** The LMS's own page that opens the tool's registration in a frame. */
  public String framing(String register) {
    return url("/frame?src=" + URLEncoder.encode(register, StandardCharsets.UTF_8));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String auth = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    asked.add(exchange.getRequestMethod() + " " + path + " " + auth);
    switch (path) {
      case "/mod/lti/openid-configuration.php" -> send(exchange, 200, configurationJson());
      case "/mod/lti/openid-registration.php" -> register(exchange, auth);
      case "/mod/lti/certs.php" -> send(exchange, 200, recorded("platform/jwks.json", "rawBody"));
      case "/mod/lti/token.php" ->
          send(exchange, 200, "{\"access_token\":\"t\",\"scope\":\"" + grants + "\"}");
      case "/frame" -> send(exchange, 200, frame(exchange.getRequestURI()));
      default -> send(exchange, 404, "<html>Invalid request</html>");
    }
  }

  private String configurationJson() throws IOException {
    return recorded("platform/openid-configuration.http.json", "rawBody")
        .replace("\"issuer\": \"http://127.0.0.1:8081\"", "\"issuer\": \"" + issuer + "\"")
        .replace("http://127.0.0.1:8081/mod/lti/certs.php", jwks)
        .replace("http://127.0.0.1:8081", url(""));
  }

  private void register(HttpExchange exchange, String auth) throws IOException {
    JsonNode client = JSON.readTree(exchange.getRequestBody().readAllBytes());
    String clientId = tokens.remove(auth.replace("Bearer ", ""));
    if (clientId == null) {
      send(exchange, 401, "token_already_used");
    } else if (!fits(client.path(TOOL))) {
      send(exchange, 400, "domain_targetlinkuri_mismatch");
    } else {
      tools.put(clientId, client);
      send(
          exchange,
          200,
          "{\"client_id\":\"%s\",\"%s\":{\"deployment_id\":\"of-%s\"}}"
              .formatted(clientId, TOOL, clientId));
    }
  }

  private static boolean fits(JsonNode tool) {
    return URI.create(tool.path("target_link_uri").asText())
        .getAuthority()
        .equals(tool.path("domain").asText());
  }

  /** Moodle's page: hides the frame when the tool says that it is done. */
  private static String frame(URI address) {
    String source =
        java.net.URLDecoder.decode(
            address.getRawQuery().substring("src=".length()), StandardCharsets.UTF_8);
    return """
    <!doctype html><html lang="en"><title>Manage tools</title>
        <link rel="icon" href="data:,"><main aria-label="Manage tools"><h1>Manage tools</h1>
    <iframe src="%s" title="Tool" width="100%%" height="900"></iframe><p id="state">open</p></main>
    <script>addEventListener("message", (e) => {
      if (e.data.subject === "org.imsglobal.lti.close") {
        document.getElementById("state").textContent = "closed";
      }
    });</script></html>
    """
        .formatted(source.replace("&", "&amp;"));
  }

  private static String recorded(String file, String field) throws IOException {
    try (InputStream in = FakeLms.class.getResourceAsStream("/platforms/moodle-5.0/" + file)) {
      return JSON.readTree(in).path(field).asText();
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String type = text.stripLeading().startsWith("<") ? "text/html" : "application/json";
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
