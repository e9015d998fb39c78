package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a Platform says of itself before a Tool is registered: its OpenID configuration with the
 * platform configuration claim (Dynamic Registration 1.0 §3.4). {@link #read} has seen to it that
 * the issuer is the one whose host gave the document.
 *
 * @param source the address that the document was read from
 * @param issuer {@code issuer}, an absolute http(s) address on the host of {@code source}
 * @param authorizationEndpoint where logins are sent
 * @param tokenEndpoint where access tokens come from
 * @param tokenAudience {@code authorization_server}, when it is an address: {@code aud} of client
 *     assertions; Canvas names a bare host there, which is none
 * @param jwksUri where the Platform's public keys are
 * @param registrationEndpoint where a Tool registers
 * @param scopes {@code scopes_supported}; empty if the Platform does not say
 * @param claims {@code claims_supported}; empty if the Platform does not say
 * @param product the product, its account, messages and variables
 */
public record PlatformConfiguration(
    URI source,
    String issuer,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    Optional<String> tokenAudience,
    URI jwksUri,
    URI registrationEndpoint,
    Set<String> scopes,
    Set<String> claims,
    Product product) {
  private static final String PLATFORM =
      "https://purl.imsglobal.org/spec/lti-platform-configuration";
  private static final String CANVAS_ACCOUNT = "https://canvas.instructure.com/lti/account_name";

  /** Copies the sets. */
  public PlatformConfiguration {
    scopes = Set.copyOf(scopes);
    claims = Set.copyOf(claims);
  }

  /**
   * The product behind a Platform (§3.4.1).
   *
   * @param family {@code product_family_code} in lower case, such as {@code moodle}; empty if the
   *     Platform does not say
   * @param version the product's version; empty if the Platform does not say
   * @param account the account that registers the Tool, if the Platform names one (Canvas)
   * @param messages the message types with their placements; empty if the Platform does not say
   * @param variables the variables that can stand in custom parameters, without {@code $}
   */
  public record Product(
      String family,
      String version,
      Optional<String> account,
      Map<String, Set<String>> messages,
      Set<String> variables) {

    /** Copies the collections. */
    public Product {
      messages = Map.copyOf(messages);
      variables = Set.copyOf(variables);
    }

    /** Whether the Platform offers this message type; one that lists none offers them all. */
    public boolean offersMessage(String type) {
      return messages.isEmpty() || messages.containsKey(type);
    }
  }

  /** Whether the scope can be asked for; a Platform that lists none may offer it. */
  public boolean offersScope(String scope) {
    return scopes.isEmpty() || scopes.contains(scope);
  }

  /**
   * The origins that may receive the registration token: the one that served this document and the
   * one of the registration endpoint it names (Canvas registers at the institution's own host).
   * Each is {@code scheme://host:port}.
   */
  public Set<String> tokenOrigins() {
    return Stream.of(source, registrationEndpoint)
        .map(Address::origin)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads an OpenID configuration.
   *
   * @param json the document
   * @param source where it was read from
   * @throws RegistrationFailed if it is no configuration, if an endpoint is missing or is no web
   *     address, or if its issuer is on another host (§3.4: the security step)
   */
  public static PlatformConfiguration read(String json, URI source) {
    JsonNode node =
        Json.answer(json)
            .filter(JsonNode::isObject)
            .orElseThrow(() -> unreadable("it is no JSON object"));
    Answer answer = new Answer(node);
    String issuer = requiredText(answer, "issuer");
    requireHost(issuer, source);
    return new PlatformConfiguration(
        source,
        issuer,
        endpoint(answer, "authorization_endpoint"),
        endpoint(answer, "token_endpoint"),
        answer.text("authorization_server").filter(server -> Address.web(server).isPresent()),
        endpoint(answer, "jwks_uri"),
        endpoint(answer, "registration_endpoint"),
        new LinkedHashSet<>(answer.texts("scopes_supported")),
        new LinkedHashSet<>(answer.texts("claims_supported")),
        product(new Answer(node.path(PLATFORM))));
  }

  private static Product product(Answer platform) {
    Map<String, Set<String>> messages = new LinkedHashMap<>();
    for (JsonNode message : platform.node().path("messages_supported")) {
      String type = message.isTextual() ? message.asText() : message.path("type").asText("");
      messages
          .computeIfAbsent(type, unused -> new LinkedHashSet<>())
          .addAll(new Answer(message).texts("placements"));
    }
    messages.remove("");
    return new Product(
        platform.text("product_family_code").orElse("").toLowerCase(java.util.Locale.ROOT).strip(),
        platform.text("version").orElse("").strip(),
        platform.text(CANVAS_ACCOUNT),
        messages,
        new LinkedHashSet<>(platform.texts("variables")));
  }

  private static void requireHost(String issuer, URI source) {
    URI address =
        Address.web(issuer).orElseThrow(() -> unreadable("issuer is no web address: " + issuer));
    if (!String.valueOf(address.getHost()).equalsIgnoreCase(source.getHost())) {
      throw new RegistrationFailed(
          RegistrationFailed.Reason.ISSUER_ELSEWHERE,
          "the configuration of " + source.getHost() + " names the issuer " + issuer);
    }
  }

  private static URI endpoint(Answer answer, String name) {
    String text = requiredText(answer, name);
    return Address.web(text)
        .filter(uri -> uri.getRawFragment() == null)
        .orElseThrow(() -> unreadable(name + " is no web address: " + text));
  }

  private static String requiredText(Answer answer, String name) {
    return answer.text(name).orElseThrow(() -> unreadable(name + " is missing"));
  }

  private static RegistrationFailed unreadable(String detail) {
    return new RegistrationFailed(
        RegistrationFailed.Reason.CONFIGURATION_UNREADABLE, "OpenID configuration: " + detail);
  }
}
