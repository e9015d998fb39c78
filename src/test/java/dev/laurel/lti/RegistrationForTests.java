package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A Tool and configurations of Platforms, recorded and made after Canvas's source. */
final class RegistrationForTests {
  static final ObjectMapper JSON = new ObjectMapper();
  static final URI MOODLE = URI.create("http://127.0.0.1:8081/mod/lti/openid-configuration.php");
  static final URI CANVAS =
      URI.create("https://canvas.instructure.com/api/lti/security/openid-configuration");
  static final ToolConfiguration TOOL =
      new ToolConfiguration(
          "Tool",
          "Makes badges.",
          "Choose badges",
          URI.create("http://localhost:9181/lti/launch"),
          URI.create("http://localhost:9181/lti/login"),
          URI.create("http://localhost:9181/lti/launch"),
          URI.create("http://localhost:9181/lti/jwks.json"),
          Optional.of(URI.create("http://localhost:9181/logo.svg")),
          List.of(
              Scopes.LINE_ITEM,
              Scopes.RESULT_READONLY,
              Scopes.SCORE,
              Scopes.CONTEXT_MEMBERSHIP_READONLY,
              Scopes.NOTICE_HANDLERS),
          List.of("iss", "sub", "name", "email"));

  private RegistrationForTests() {}

  /** The text that a live Moodle 5.0 answered. */
  static String moodleText() {
    return Recorded.moodle("platform/openid-configuration.http.json").path("rawBody").asText();
  }

  static PlatformConfiguration moodle() {
    return PlatformConfiguration.read(moodleText(), MOODLE);
  }

  /** Named after Canvas's security controller: issuer and registration are on two hosts. */
  static ObjectNode canvasJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("issuer", "https://canvas.instructure.com");
    json.put("authorization_endpoint", "https://sso.canvaslms.com/api/lti/authorize_redirect");
    json.put("registration_endpoint", "https://school.instructure.com/api/lti/registrations");
    json.put("jwks_uri", "https://sso.canvaslms.com/api/lti/security/jwks");
    json.put("token_endpoint", "https://sso.canvaslms.com/login/oauth2/token");
    json.put("authorization_server", "sso.canvaslms.com");
    ArrayNode scopes = json.putArray("scopes_supported");
    TOOL.scopes().forEach(scopes::add);
    json.putArray("claims_supported").add("sub").add("name").add("email");
    ObjectNode platform =
        json.putObject("https://purl.imsglobal.org/spec/lti-platform-configuration");
    platform.put("product_family_code", "canvas");
    platform.put("version", "OpenSource");
    platform.put("https://canvas.instructure.com/lti/account_name", "School");
    ArrayNode messages = platform.putArray("messages_supported");
    messages
        .addObject()
        .put("type", "LtiResourceLinkRequest")
        .putArray("placements")
        .add("course_navigation");
    messages
        .addObject()
        .put("type", "LtiDeepLinkingRequest")
        .putArray("placements")
        .add("assignment_selection");
    return json;
  }

  static PlatformConfiguration canvas() {
    return PlatformConfiguration.read(canvasJson().toString(), CANVAS);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
