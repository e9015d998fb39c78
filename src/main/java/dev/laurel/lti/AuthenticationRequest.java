package dev.laurel.lti;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The redirect that asks the Platform for an ID token (Security Framework 1.0 §5.1.1.2).
 *
 * @param endpoint the Platform's authorization endpoint; its own query is kept
 * @param parameters the parameters to add, in order, not yet encoded
 */
public record AuthenticationRequest(URI endpoint, Map<String, String> parameters) {

  /** Copies the parameters and keeps their order. */
  public AuthenticationRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Answers a login initiation. {@code login_hint}, {@code lti_message_hint} and {@code
   * lti_deployment_id} are echoed unchanged (D2L refuses a request that drops one).
   *
   * @param login the login initiation
   * @param registration the registration it belongs to
   * @param redirectUri a redirect URI exactly as registered
   * @param state an unguessable value, kept by the caller
   * @param nonce an unguessable value, kept by the caller and used once
   */
  public static AuthenticationRequest of(
      LoginInitiation login,
      Registration registration,
      URI redirectUri,
      String state,
      String nonce) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("scope", "openid");
    parameters.put("response_type", "id_token");
    parameters.put("response_mode", "form_post");
    parameters.put("prompt", "none");
    parameters.put("client_id", registration.clientId());
    parameters.put("redirect_uri", redirectUri.toString());
    parameters.put("login_hint", login.loginHint());
    login.messageHint().ifPresent(hint -> parameters.put("lti_message_hint", hint));
    login.deploymentId().ifPresent(id -> parameters.put("lti_deployment_id", id));
    parameters.put("state", state);
    parameters.put("nonce", nonce);
    return new AuthenticationRequest(registration.authorizationEndpoint(), parameters);
  }

  /** The address to redirect the browser to. */
  public URI toUri() {
    return Address.withParameters(endpoint, parameters);
  }
}
