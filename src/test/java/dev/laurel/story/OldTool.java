package dev.laurel.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.lti.OAuthBase;
import dev.laurel.lti.OAuthForTests;
import dev.laurel.lti.OAuthMethod;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** A tool of LTI 1.1 on a port of its own: it is launched by browsers and passes grades back. */
final class OldTool implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private String key = "";
  private String secret = "";
  private Map<String, String> launch = Map.of();

  OldTool() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/übung", this::launched);
    server.createContext("/favicon.ico", OldTool::nothing);
    server.start();
  }

  /** As somebody types it; browsers send it in ASCII. */
  String launchUrl() {
    return origin() + "/übung?unit=3";
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void knows(String consumerKey, String sharedSecret) {
    key = consumerKey;
    secret = sharedSecret;
  }

  /** What the latest launch that was signed well said. */
  Map<String, String> launch() {
    return launch;
  }

  private void launched(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : sent.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(decoded(parts[0]), decoded(parts[1]));
    }
    String signature = String.valueOf(form.remove("oauth_signature"));
    String base = OAuthBase.of("POST", URI.create(origin() + exchange.getRequestURI()), form);
    boolean good =
        key.equals(form.get("oauth_consumer_key"))
            && OAuthMethod.HMAC_SHA1.sign(base, secret).equals(signature);
    launch = good ? form : Map.of();
    byte[] page =
        ("<!doctype html><html lang=en><title>Tool</title><h1>"
                + (good ? "Welcome to unit 3" : "Signature refused")
                + "</h1></html>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(good ? 200 : 401, page.length);
    exchange.getResponseBody().write(page);
    exchange.close();
  }

  private static void nothing(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Passes a grade back for the latest launch. */
  HttpResponse<String> passes(String score) throws IOException, InterruptedException {
    return asks(
        "replaceResult",
        "<result><resultScore><language>en</language><textString>"
            + score
            + "</textString></resultScore></result>");
  }

  HttpResponse<String> asks(String operation, String result)
      throws IOException, InterruptedException {
    String body =
        """
        <?xml version = "1.0" encoding = "UTF-8"?>
        <imsx_POXEnvelopeRequest xmlns = "http://www.imsglobal.org/services/ltiv1p1/xsd/imsoms_v1p0">
          <imsx_POXHeader><imsx_POXRequestHeaderInfo>
            <imsx_version>V1.0</imsx_version>
            <imsx_messageIdentifier>%s</imsx_messageIdentifier>
          </imsx_POXRequestHeaderInfo></imsx_POXHeader>
          <imsx_POXBody><%s><resultRecord>
            <sourcedGUID><sourcedId>%s</sourcedId></sourcedGUID>%s
          </resultRecord></%s></imsx_POXBody>
        </imsx_POXEnvelopeRequest>
        """
            .formatted(
                UUID.randomUUID(),
                operation + "Request",
                launch.get("lis_result_sourcedid"),
                result,
                operation + "Request");
    return sends(header(body), body);
  }

  /** The header that signs a body now. */
  String header(String body) {
    Map<String, String> parameters =
        OAuthForTests.parameters(
            OAuthMethod.HMAC_SHA1,
            key,
            UUID.randomUUID().toString(),
            Instant.now(),
            body.getBytes(StandardCharsets.UTF_8));
    return OAuthForTests.header(OAuthMethod.HMAC_SHA1, address(), secret, parameters);
  }

  HttpResponse<String> sends(String header, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(address()))
            .header("Content-Type", "application/xml")
            .header("Authorization", header)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** As the launch said it. */
  String address() {
    return String.valueOf(launch.get("lis_outcome_service_url"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
