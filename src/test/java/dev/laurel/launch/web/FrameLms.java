package dev.laurel.launch.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.lti.PlatformForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small LMS on 127.0.0.1 that shows a tool of another site in a frame. Like Moodle it lets its
 * authorization endpoint be asked once for each start. Its course page may keep values for the
 * tool, honestly or not.
 */
final class FrameLms implements AutoCloseable {

  private static final String ANSWER =
      "{subject: d.subject + '.response', message_id: d.message_id, key: d.key, value}";

  private final HttpServer server;
  private final HttpServer stranger;
  private final PlatformForTests platform = new PlatformForTests();
  private final String tool;
  private final AtomicInteger starts = new AtomicInteger();
  private final Set<String> spent = ConcurrentHashMap.newKeySet();

  FrameLms(String tool) throws IOException {
    this.tool = tool;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    stranger = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    stranger.createContext("/beside", exchange -> html(exchange, 200, beside()));
    stranger.start();
    server.createContext("/beside", exchange -> html(exchange, 200, beside()));
    server.createContext("/course", exchange -> html(exchange, 200, course(query(exchange))));
    server.createContext("/start", exchange -> html(exchange, 200, start(query(exchange))));
    server.createContext("/auth", this::auth);
    server.createContext("/favicon.ico", exchange -> send(exchange, 204, "image/png", ""));
    server.createContext(
        "/jwks", exchange -> send(exchange, 200, "application/json", platform.jwks()));
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * A frame beside Laurel's: it says to Laurel what the page around bids it, keeps values itself,
   * and knows in {@code heard} and {@code said} how often. With `?moves` it goes to another origin
   * once it was asked, and answers there.
   */
  private String beside() {
    String script =
        "let heard = 0, said = 0; const kept = {}; const say = answer => { said++;"
            + " parent.frames[0].postMessage(answer, '*'); }; const moves = location.search ==="
            + " '?moves'; const late = location.hash &&"
            + " JSON.parse(decodeURIComponent(location.hash.slice(1))); if (late) setInterval(() =>"
            + " say(late), 100); addEventListener('message', e => { const d = e.data; if (d.say)"
            + " return say(d.say); heard++; if (d.subject === 'lti.put_data') kept[d.key] ="
            + " d.value; const value = kept[d.key]; const answer = "
            + ANSWER
            + "; if (!moves) e.source.postMessage(answer, e.origin); else location = '"
            + stranger()
            + "/beside#' + encodeURIComponent(JSON.stringify(answer)); });";
    return page("<script>" + script + "</script>").replace("='LMS'", "='Beside'");
  }

  private String stranger() {
    return "http://127.0.0.1:" + stranger.getAddress().getPort();
  }

  /** What an operator types to register this LMS. */
  Map<String, String> registration() {
    return Map.of(
        "name",
        "Frame University",
        "issuer",
        url(),
        "clientId",
        "frame",
        "deploymentIds",
        "1",
        "authorizationEndpoint",
        url() + "/auth",
        "tokenEndpoint",
        url() + "/token",
        "jwksUri",
        url() + "/jwks");
  }

  private static Map<String, String> query(HttpExchange exchange) throws IOException {
    String raw = exchange.getRequestURI().getRawQuery();
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&")) {
      String[] both = pair.split("=", 2);
      query.put(both[0], URLDecoder.decode(both[both.length - 1], StandardCharsets.UTF_8));
    }
    return query;
  }

  /**
   * Keeps values as LTI's storage does; `wrong` gives back others, `silent` answers nothing. With
   * `beside` as what answers, the right answers come from the frame beside Laurel's.
   */
  private static String storage(String mode, String besideAnswers) {
    return "<script>const kept = {}; addEventListener('message', e => {"
        + " const d = e.data; if ('"
        + mode
        + "' === 'silent' || !String(d.subject).startsWith('lti.')) return;"
        + " if (d.subject === 'lti.put_data') kept[e.origin + d.key] = d.value;"
        + " const value = '"
        + mode
        + "' === 'wrong' ? 'x'.repeat(43) : kept[e.origin + d.key];"
        + " const answer = "
        + ANSWER
        + ";"
        + " if ('"
        + besideAnswers
        + "'.includes(d.subject)) frames.keeper.postMessage({say: answer}, '*');"
        + " else e.source.postMessage(answer, e.origin); });</script>";
  }

  /**
   * @param query `storage`: how values are kept; `beside`: whose a frame named `keeper` is;
   *     `answers`: to which messages that frame answers in place of the page
   */
  private String course(Map<String, String> query) {
    String mode = query.getOrDefault("storage", "");
    String beside = query.getOrDefault("beside", "");
    String origin = beside.equals("stranger") ? stranger() : url();
    String moves = beside.equals("moves") ? "?moves" : "";
    return page(
        "<h1>Course of the LMS</h1>"
            + (mode.isEmpty() ? "" : storage(mode, query.getOrDefault("answers", "")))
            + "<iframe title='Laurel' width='1000' height='700' src='/start?storage="
            + mode
            + "&target="
            + query.getOrDefault("target", "_parent")
            + "'></iframe>"
            + (beside.isEmpty()
                ? ""
                : "<iframe title='Beside' name='keeper' src='"
                    + origin
                    + "/beside"
                    + moves
                    + "'></iframe>"));
  }

  private String start(Map<String, String> query) {
    Map<String, String> login = new LinkedHashMap<>();
    login.put("iss", url());
    login.put("client_id", "frame");
    login.put("lti_deployment_id", "1");
    login.put("login_hint", "1001");
    login.put("target_link_uri", tool + "/");
    login.put("lti_message_hint", "start-" + starts.incrementAndGet());
    if (!query.getOrDefault("storage", "").isEmpty()) {
      login.put("lti_storage_target", query.getOrDefault("target", "_parent"));
    }
    return posting(tool + "/lti/login", login);
  }

  private void auth(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    if (!spent.add(query.get("lti_message_hint"))) {
      html(exchange, 404, page("Invalid request"));
      return;
    }
    Map<String, Object> claims = platform.resourceLinkClaims();
    long now = Instant.now().getEpochSecond();
    claims.putAll(Map.of("iss", url(), "aud", "frame", "iat", now, "exp", now + 60));
    claims.put("nonce", query.get("nonce"));
    claims.put(PlatformForTests.claim("deployment_id"), "1");
    claims.put(PlatformForTests.claim("target_link_uri"), tool + "/");
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("id_token", platform.idToken(claims));
    answer.put("state", query.get("state"));
    html(exchange, 200, posting(query.get("redirect_uri"), answer));
  }

  private static String posting(String action, Map<String, String> fields) {
    StringBuilder form = new StringBuilder("<form method='post' action='" + action + "'>");
    fields.forEach(
        (name, value) ->
            form.append("<input type='hidden' name='" + name + "' value='" + value + "'>"));
    return page(form + "</form><script>document.forms[0].submit()</script>");
  }

  private static String page(String body) {
    return "<!doctype html><html lang='en'><title>LMS</title><main aria-label='LMS'>"
        + body
        + "</main></html>";
  }

  private static void html(HttpExchange exchange, int status, String html) throws IOException {
    send(exchange, status, "text/html;charset=UTF-8", html);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    stranger.stop(0);
  }
}
