package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.lti.RegistrationFailed.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Registers a Tool with a Platform (Dynamic Registration 1.0). The registration token is sent with
 * both calls: Canvas wants it for its configuration already. Nothing here decides whether the
 * Platform can be trusted.
 */
public final class DynamicRegistration {
  private static final int LONGEST_TOKEN = 8000;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final LtiHttp http;

  /**
   * Creates the client.
   *
   * @param http the way to the Platform; it must let a bearer token go nowhere but to the
   *     configuration's origin and to {@link PlatformConfiguration#tokenOrigins()}
   */
  public DynamicRegistration(LtiHttp http) {
    this.http = http;
  }

  /**
   * Reads the Platform's configuration.
   *
   * @param address {@code openid_configuration} as the Platform gave it to the browser
   * @param token {@code registration_token}, if there is one
   * @throws RegistrationFailed if it cannot be read, or its issuer is on another host
   */
  public PlatformConfiguration configuration(URI address, Optional<String> token) {
    LtiRequest request =
        new LtiRequest("GET", address, headers(token, Map.of("Accept", "application/json")), "");
    LtiResponse response = send(request, token, Reason.CONFIGURATION_UNREACHABLE);
    if (response.status() / 100 != 2) {
      Reason reason =
          response.status() / 100 == 4
              ? Reason.CONFIGURATION_REFUSED
              : Reason.CONFIGURATION_UNREACHABLE;
      throw new RegistrationFailed(reason, told(request, response), said(response));
    }
    return PlatformConfiguration.read(response.text(), address);
  }

  /**
   * Sends the registration. The same call updates one that exists, when the token was given out for
   * that (Moodle: scope {@code reg-update}); a Platform that wants PUT for it says so by 405.
   *
   * @param platform the configuration
   * @param request what the Tool asks for
   * @param token {@code registration_token}, if there is one
   * @return what the Platform agreed to
   * @throws RegistrationFailed if it did not
   */
  public RegistrationAnswer register(
      PlatformConfiguration platform, RegistrationRequest request, Optional<String> token) {
    LtiResponse response = send("POST", platform, request, token);
    if (response.status() == METHOD_NOT_ALLOWED) {
      response = send("PUT", platform, request, token);
    }
    if (response.status() / 100 != 2) {
      throw refusal(response, platform.registrationEndpoint());
    }
    return answer(response);
  }

  private LtiResponse send(
      String method,
      PlatformConfiguration platform,
      RegistrationRequest request,
      Optional<String> token) {
    Map<String, String> headers =
        headers(token, Map.of("Accept", "application/json", "Content-Type", "application/json"));
    return send(
        new LtiRequest(method, platform.registrationEndpoint(), headers, request.json()),
        token,
        Reason.PLATFORM_UNREACHABLE);
  }

  private LtiResponse send(LtiRequest request, Optional<String> token, Reason otherwise) {
    try {
      LtiResponse response = http.send(request);
      return token.map(response::hiding).orElse(response);
    } catch (IOException e) {
      throw new RegistrationFailed(otherwise, "no answer to " + request, e);
    }
  }

  private static Map<String, String> headers(Optional<String> token, Map<String, String> others) {
    Map<String, String> headers = new LinkedHashMap<>(others);
    token.ifPresent(
        value -> {
          if (value.length() > LONGEST_TOKEN || !value.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new RegistrationFailed(Reason.TOKEN_REFUSED, "the token is no header value");
          }
          headers.put("Authorization", "Bearer " + value);
        });
    return headers;
  }

  private static RegistrationAnswer answer(LtiResponse response) {
    JsonNode node =
        Json.answer(response.text())
            .filter(JsonNode::isObject)
            .orElseThrow(() -> unreadable("the answer is no JSON object"));
    String clientId =
        new Answer(node).text("client_id").orElseThrow(() -> unreadable("it has no client_id"));
    Answer tool = new Answer(node.path(RegistrationRequest.TOOL));
    return new RegistrationAnswer(clientId, tool.text("deployment_id"));
  }

  private static RegistrationFailed unreadable(String detail) {
    return new RegistrationFailed(Reason.ANSWER_UNREADABLE, "registration: " + detail);
  }

  /** Moodle says its errors as plain text, and answers a token that is none with a page and 404. */
  private static RegistrationFailed refusal(LtiResponse response, URI endpoint) {
    String text = response.text();
    Reason reason =
        switch (response.status()) {
          case 401, 403, 404 ->
              text.contains("missing_registration_token")
                  ? Reason.TOKEN_MISSING
                  : text.contains("token_already_used") ? Reason.TOKEN_USED : Reason.TOKEN_REFUSED;
          default ->
              response.status() / 100 == 4 ? Reason.TOOL_REFUSED : Reason.PLATFORM_UNREACHABLE;
        };
    return new RegistrationFailed(
        reason, endpoint.getHost() + " gave " + response.status() + " " + text, said(response));
  }

  private static String told(LtiRequest request, LtiResponse response) {
    return "GET " + request.uri().getHost() + " gave " + response.status() + " " + response.text();
  }

  /** Plain text, or what Canvas puts into its JSON; never a page. */
  private static Optional<String> said(LtiResponse response) {
    String text = response.text().strip();
    return Optional.of(text)
        .filter(said -> !said.isEmpty() && !Failure.isHtml(response))
        .filter(said -> !said.startsWith("[html]"));
  }
}
