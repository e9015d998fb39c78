package dev.laurel.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Moodle answers to a tool that registered, in its order. */
final class RegistrationAnswer {

  private RegistrationAnswer() {}

  static Map<String, Object> of(Tool tool) {
    ToolRegistration registration = tool.registration();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("client_id", tool.clientId());
    answer.put("response_types", List.of("id_token"));
    answer.put("jwks_uri", registration.keySetUri());
    answer.put("initiate_login_uri", registration.loginUri());
    answer.put("grant_types", List.of("client_credentials", "implicit"));
    answer.put("redirect_uris", registration.redirectUris());
    answer.put("application_type", "web");
    answer.put("token_endpoint_auth_method", "private_key_jwt");
    answer.put("client_name", registration.name());
    answer.put("logo_uri", registration.logoUri());
    answer.put("scope", String.join(" ", scopes(registration)));
    answer.put(RegistrationRequest.CONFIGURATION, configuration(tool));
    return answer;
  }

  /** Moodle says `lineitem` to whoever has any scope of grades, granted or not. */
  private static List<String> scopes(ToolRegistration registration) {
    List<String> scopes = new ArrayList<>();
    if (registration.acceptsGrades()) {
      scopes.addAll(List.of(Scopes.SCORE, Scopes.RESULT, Scopes.LINE_ITEM_READ, Scopes.LINE_ITEM));
    }
    if (registration.readsMembers()) {
      scopes.add(Scopes.MEMBERSHIP);
    }
    return scopes;
  }

  private static Map<String, Object> configuration(Tool tool) {
    ToolRegistration registration = tool.registration();
    Map<String, Object> configuration = new LinkedHashMap<>();
    configuration.put("version", "1.3.0");
    configuration.put("deployment_id", tool.id());
    configuration.put("target_link_uri", registration.targetLinkUri());
    configuration.put("domain", registration.domain());
    configuration.put("description", registration.description());
    registration
        .deepLinking()
        .ifPresent(uri -> configuration.put("messages", List.of(deepLinking(uri))));
    if (!registration.custom().values().isEmpty()) {
      configuration.put("custom_parameters", registration.custom().values());
    }
    configuration.put("claims", claims(registration));
    return configuration;
  }

  private static Map<String, Object> deepLinking(String uri) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("type", "LtiDeepLinkingRequest");
    if (!uri.isEmpty()) {
      message.put("target_link_uri", uri);
    }
    return message;
  }

  private static List<String> claims(ToolRegistration registration) {
    List<String> claims = new ArrayList<>(List.of("sub", "iss"));
    if (registration.shared().names()) {
      claims.addAll(List.of("name", "family_name", "given_name"));
    }
    if (registration.shared().emails()) {
      claims.add("email");
    }
    return claims;
  }
}
