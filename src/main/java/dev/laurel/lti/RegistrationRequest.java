package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A client registration with the tool configuration claim (Dynamic Registration 1.0 §3.5): what a
 * Tool wants, cut down to what the Platform offers. Canvas refuses a scope that it does not list,
 * so none is asked for that the Platform does not support.
 *
 * @param json the body to send
 * @param scopes the scopes that are asked for, in the Tool's order
 * @param claims the claims that are asked for, in the Tool's order
 * @param placements where the Tool appears, by the names that the Platform uses
 * @param messages the message types that the Tool takes
 * @param custom the custom parameters with their variables
 */
public record RegistrationRequest(
    String json,
    List<String> scopes,
    List<String> claims,
    List<String> placements,
    List<String> messages,
    Map<String, String> custom) {
  static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";
  private static final String CONTENT_AREA = "ContentArea";
  private static final String HISTORY = "Context.id.history";

  /** Copies the collections. */
  public RegistrationRequest {
    scopes = List.copyOf(scopes);
    claims = List.copyOf(claims);
    placements = List.copyOf(placements);
    messages = List.copyOf(messages);
    custom = Map.copyOf(custom);
  }

  /**
   * Writes the request of a Tool to a Platform.
   *
   * @param tool what the Tool wants
   * @param platform what the Platform offers
   */
  public static RegistrationRequest of(ToolConfiguration tool, PlatformConfiguration platform) {
    List<String> scopes = tool.scopes().stream().filter(platform::offersScope).toList();
    List<String> claims =
        tool.claims().stream()
            .filter(c -> platform.claims().isEmpty() || platform.claims().contains(c))
            .toList();
    Map<String, String> custom = custom(platform);
    ObjectNode json = client(tool, scopes);
    ObjectNode lti = json.putObject(TOOL);
    lti.put("domain", tool.domain()); // with its port: Moodle compares it with the target
    lti.put("description", tool.description());
    lti.put("target_link_uri", tool.targetLinkUri().toString());
    ObjectNode parameters = lti.putObject("custom_parameters");
    custom.forEach(parameters::put);
    ArrayNode wanted = lti.putArray("claims");
    claims.forEach(wanted::add);
    ArrayNode messages = messages(lti.putArray("messages"), tool, platform);
    if (isCanvas(platform)) {
      lti.put(CanvasTool.NAMES + "privacy_level", "public");
    }
    return new RegistrationRequest(
        json.toString(), scopes, claims, placements(messages), types(messages), custom);
  }

  private static ObjectNode client(ToolConfiguration tool, List<String> scopes) {
    ObjectNode json = Json.object();
    json.put("application_type", "web");
    json.putArray("response_types").add("id_token");
    json.putArray("grant_types").add("client_credentials").add("implicit"); // Canvas wants both
    json.put("initiate_login_uri", tool.loginUri().toString());
    json.putArray("redirect_uris").add(tool.redirectUri().toString());
    json.put("client_name", tool.name());
    json.put("jwks_uri", tool.jwksUri().toString());
    tool.logoUri().ifPresent(logo -> json.put("logo_uri", logo.toString()));
    json.put("token_endpoint_auth_method", "private_key_jwt");
    json.put("scope", String.join(" ", scopes));
    return json;
  }

  private static ArrayNode messages(
      ArrayNode messages, ToolConfiguration tool, PlatformConfiguration platform) {
    PlatformConfiguration.Product product = platform.product();
    if (isCanvas(platform)) {
      CanvasTool.messages(messages, tool);
    } else {
      standardMessages(messages, tool, product);
    }
    if (product.messages().containsKey(MessageType.SUBMISSION_REVIEW)) {
      message(messages, tool, MessageType.SUBMISSION_REVIEW);
    }
    return messages;
  }

  private static void standardMessages(
      ArrayNode messages, ToolConfiguration tool, PlatformConfiguration.Product product) {
    if (product.offersMessage(MessageType.RESOURCE_LINK)) {
      message(messages, tool, MessageType.RESOURCE_LINK);
    }
    if (product.offersMessage(MessageType.DEEP_LINKING)) {
      message(messages, tool, MessageType.DEEP_LINKING)
          .put("label", tool.selectionLabel())
          .putArray("placements")
          .add(CONTENT_AREA);
    }
  }

  private static ObjectNode message(ArrayNode messages, ToolConfiguration tool, String type) {
    return messages
        .addObject()
        .put("type", type)
        .put("target_link_uri", tool.targetLinkUri().toString());
  }

  /** Canvas's variables go to Canvas only: elsewhere each would arrive as it is written. */
  private static Map<String, String> custom(PlatformConfiguration platform) {
    if (isCanvas(platform)) {
      return CanvasTool.VARIABLES;
    }
    return platform.product().variables().contains(HISTORY)
        ? Map.of("history", "$" + HISTORY)
        : Map.of();
  }

  private static boolean isCanvas(PlatformConfiguration platform) {
    return platform.product().family().equals("canvas");
  }

  private static List<String> placements(ArrayNode messages) {
    return messages
        .valueStream()
        .flatMap(message -> message.path("placements").valueStream())
        .map(JsonNode::asText)
        .distinct()
        .toList();
  }

  private static List<String> types(ArrayNode messages) {
    return messages.valueStream().map(message -> message.path("type").asText()).distinct().toList();
  }
}
