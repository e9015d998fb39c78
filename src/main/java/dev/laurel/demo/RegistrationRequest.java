package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.laurel.demo.ToolRegistration.Shared;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reads what a tool sends to register (Dynamic Registration 3.5.1), checked in Moodle's order. */
final class RegistrationRequest {

  static final String CONFIGURATION = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final int BAD_REQUEST = 400;
  private static final List<String> NAMES = List.of("name", "given_name", "family_name");

  private final JsonNode json;
  private final JsonNode tool;

  private RegistrationRequest(JsonNode json) {
    this.json = json;
    this.tool = json.path(CONFIGURATION);
  }

  static ToolRegistration read(String body) throws RegistrationRefused {
    JsonNode json = PhpJson.read(body).orElseGet(MissingNode::getInstance);
    RegistrationRequest request = new RegistrationRequest(json);
    request.requireAttributes();
    request.requireDomain();
    request.requireKnownWays();
    return request.registration(body);
  }

  private void requireAttributes() throws RegistrationRefused {
    for (String name :
        List.of(
            "response_types",
            "initiate_login_uri",
            "redirect_uris",
            "client_name",
            "jwks_uri",
            "token_endpoint_auth_method",
            CONFIGURATION)) {
      if (json.path(name).isMissingNode() || json.path(name).isNull()) {
        throw new RegistrationRefused(BAD_REQUEST, "missing required attribute " + name);
      }
    }
  }

  private void requireDomain() throws RegistrationRefused {
    if (text(tool, "domain").isEmpty()) {
      throw new RegistrationRefused(BAD_REQUEST, "missing_domain");
    }
    if (!domainOf(text(tool, "domain")).equals(domainOf(targetLinkUri()))) {
      throw new RegistrationRefused(BAD_REQUEST, "domain_targetlinkuri_mismatch");
    }
  }

  private void requireKnownWays() throws RegistrationRefused {
    if (!texts(json.path("response_types")).contains("id_token")) {
      throw new RegistrationRefused(BAD_REQUEST, "invalid_response_types");
    }
    if (!json.path("redirect_uris").isArray()) {
      throw new RegistrationRefused(BAD_REQUEST, "invalid_redirect_uris");
    }
    if (!text(json, "token_endpoint_auth_method").equals("private_key_jwt")) {
      throw new RegistrationRefused(BAD_REQUEST, "invalid_token_endpoint_auth_method");
    }
    String type = text(json, "application_type");
    if (!type.isEmpty() && !type.equals("web")) {
      throw new RegistrationRefused(BAD_REQUEST, "invalid_application_type");
    }
  }

  private ToolRegistration registration(String body) {
    List<String> claims = texts(tool.path("claims"));
    return new ToolRegistration(
        text(json, "client_name"),
        text(tool, "description"),
        text(json, "logo_uri"),
        domainOf(text(tool, "domain")),
        text(json, "initiate_login_uri"),
        texts(json.path("redirect_uris")),
        targetLinkUri(),
        text(json, "jwks_uri"),
        deepLinking(),
        Scopes.granted(List.of(text(json, "scope").split(" ", -1))),
        new Shared(claims.stream().anyMatch(NAMES::contains), claims.contains("email")),
        CustomParameters.of(tool.path("custom_parameters")),
        body);
  }

  private String targetLinkUri() {
    String given = text(tool, "target_link_uri");
    return given.isEmpty() ? "https://" + text(tool, "domain") : given;
  }

  private Optional<String> deepLinking() {
    return elements(tool.path("messages")).stream()
        .filter(message -> text(message, "type").equals("LtiDeepLinkingRequest"))
        .map(message -> text(message, "target_link_uri"))
        .findFirst();
  }

  /** Host and port, without `www.`; of an address or of a domain that stands alone. */
  static String domainOf(String url) {
    String address = url.contains("://") ? url : "https://" + url;
    try {
      String authority = URI.create(address).getRawAuthority();
      return authority == null ? "" : authority.replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException notUri) {
      return "";
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText("");
  }

  private static List<String> texts(JsonNode array) {
    return elements(array).stream().map(JsonNode::asText).toList();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
