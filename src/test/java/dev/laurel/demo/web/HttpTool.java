package dev.laurel.demo.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.laurel.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/** A small tool over HTTP: it registers, lets two links be chosen, and shows what it was told. */
final class HttpTool implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
  private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";

  private final HttpServer server;
  private final RSAKey key;
  private final HttpClient client = HttpClient.newHttpClient();

  HttpTool() {
    try {
      key = new RSAKeyGenerator(2048).keyID("http-tool").generate();
      server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException | JOSEException failure) {
      throw new IllegalStateException(failure);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/register", this::register);
    server.createContext("/login", this::login);
    server.createContext("/launch", this::launch);
    server.createContext(
        "/jwks",
        call -> send(call, "application/json", new JWKSet(key).toPublicJWKSet().toString()));
    server.createContext("/favicon.ico", call -> send(call, "image/svg+xml", "<svg/>"));
    server.start();
  }

  String url(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  private void register(HttpExchange call) throws IOException {
    if (call.getRequestMethod().equals("GET")) {
      Map<String, String> query = form(call.getRequestURI().getRawQuery());
      send(call, page("Fake tool asks", formOf("/register", query, "Agree")));
      return;
    }
    Map<String, String> form = form(body(call));
    JsonNode platform = JSON.readTree(fetch(get(form.get("openid_configuration"))));
    HttpRequest post =
        HttpRequest.newBuilder(URI.create(platform.path("registration_endpoint").asText()))
            .header("Authorization", "Bearer " + form.get("registration_token"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(registration())))
            .build();
    String answer = JSON.readTree(fetch(post)).path("client_id").asText();
    String close =
        "<script>(window.opener || window.parent)"
            + ".postMessage({subject: 'org.imsglobal.lti.close'}, '*')</script>";
    send(call, page("Registered as " + answer, close));
  }

  private Map<String, Object> registration() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("response_types", List.of("id_token"));
    all.put("initiate_login_uri", url("/login"));
    all.put("redirect_uris", List.of(url("/launch")));
    all.put("client_name", "Fake tool");
    all.put("jwks_uri", url("/jwks"));
    all.put("token_endpoint_auth_method", "private_key_jwt");
    all.put("scope", "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem");
    Map<String, Object> tool = new LinkedHashMap<>();
    tool.put("domain", url("").substring("http://".length()));
    tool.put("target_link_uri", url("/launch"));
    tool.put("claims", List.of("name"));
    tool.put("custom_parameters", Map.of("history", "$Context.id.history"));
    tool.put("messages", List.of(Map.of("type", "LtiDeepLinkingRequest")));
    all.put("https://purl.imsglobal.org/spec/lti-tool-configuration", tool);
    return all;
  }

  private void login(HttpExchange call) throws IOException {
    Map<String, String> login = form(body(call));
    Map<String, String> request = new LinkedHashMap<>();
    request.put("scope", "openid");
    request.put("response_type", "id_token");
    request.put("response_mode", "form_post");
    request.put("prompt", "none");
    request.put("client_id", login.get("client_id"));
    request.put("redirect_uri", url("/launch"));
    request.put("login_hint", login.get("login_hint"));
    request.put("lti_message_hint", login.get("lti_message_hint"));
    request.put("state", "s");
    request.put("nonce", "n");
    call.getResponseHeaders()
        .set("Location", login.get("iss") + "/mod/lti/auth?" + Visitor.encode(request));
    call.sendResponseHeaders(302, -1);
    call.close();
  }

  private void launch(HttpExchange call) throws IOException {
    JsonNode claims = claims(form(body(call)).get("id_token"));
    String message = claims.path(LTI + "message_type").asText();
    if (message.equals("LtiDeepLinkingRequest")) {
      String target =
          claims.path(DL + "deep_linking_settings").path("deep_link_return_url").asText();
      Map<String, String> answer = Map.of("JWT", chosen(claims));
      send(call, page("Choose content", formOf(target, answer, "Choose two links")));
    } else {
      send(
          call,
          page(message, "<pre tabindex=\"0\">" + escaped(claims.toPrettyString()) + "</pre>"));
    }
  }

  private String chosen(JsonNode request) {
    long now = Instant.now().getEpochSecond() - 5;
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", request.path("aud").asText());
    claims.put("aud", request.path("iss").asText());
    claims.put("iat", now);
    claims.put("exp", now + 300);
    claims.put(LTI + "message_type", "LtiDeepLinkingResponse");
    claims.put(DL + "msg", "Two links chosen");
    claims.put(DL + "content_items", List.of(item("Award A", "A"), item("Award B", "B")));
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      JWSObject token = new JWSObject(header, new Payload(claims));
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, Object> item(String title, String award) {
    return Map.of(
        "type",
        "ltiResourceLink",
        "title",
        title,
        "custom",
        Map.of("award", award),
        "lineItem",
        Map.of("scoreMaximum", 10, "label", "Not shown", "resourceId", award));
  }

  private static JsonNode claims(String token) throws IOException {
    try {
      return JSON.readTree(JWSObject.parse(token).getPayload().toString());
    } catch (ParseException notToken) {
      throw new IOException(notToken);
    }
  }

  private static HttpRequest get(String url) {
    return HttpRequest.newBuilder(URI.create(url)).build();
  }

  private String fetch(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException(stopping);
    }
  }

  private static String formOf(String action, Map<String, String> fields, String button) {
    StringBuilder form =
        new StringBuilder("<form method=\"post\" action=\"" + escaped(action) + "\">");
    fields.forEach(
        (name, value) ->
            form.append("<input type=\"hidden\" name=\"" + name + "\" value=\"")
                .append(escaped(value))
                .append("\">"));
    return form.append("<button>" + button + "</button></form>").toString();
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
        + (title + "</title></head><body><main><h1>" + title + "</h1>" + body)
        + "</main></body></html>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static Map<String, String> form(String encoded) {
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : Optional.ofNullable(encoded).orElse("").split("&", -1)) {
      String[] parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
    }
    return form;
  }

  private static String body(HttpExchange call) {
    try {
      return new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void send(HttpExchange call, String html) throws IOException {
    send(call, "text/html; charset=utf-8", html);
  }

  private static void send(HttpExchange call, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", type);
    call.sendResponseHeaders(200, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
