package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A third-party initiated login, by GET or POST (Security Framework 1.0 §5.1.1.1, LTI Core 1.3
 * §4.1). Nothing in it can be trusted: it only says which registration to ask.
 *
 * @param issuer {@code iss}
 * @param targetLinkUri {@code target_link_uri}; where the person wants to go, proven only by the ID
 *     token
 * @param loginHint {@code login_hint}, opaque, to be echoed
 * @param messageHint {@code lti_message_hint}, opaque, to be echoed
 * @param clientId {@code client_id}, if the Platform says it
 * @param deploymentId {@code lti_deployment_id}, if the Platform says it
 * @param storageTarget {@code lti_storage_target}, the frame that stores for the Tool
 * @param others every other parameter, as received
 */
public record LoginInitiation(
    String issuer,
    URI targetLinkUri,
    String loginHint,
    Optional<String> messageHint,
    Optional<String> clientId,
    Optional<String> deploymentId,
    Optional<String> storageTarget,
    Map<String, String> others) {

  /** Copies the other parameters. */
  public LoginInitiation {
    others = Map.copyOf(others);
  }

  /**
   * Reads the parameters of a login initiation.
   *
   * @param parameters every parameter of the query and the form, decoded
   * @return the login initiation
   * @throws LaunchRejected with {@link Check#LOGIN_INITIATION} if a parameter is missing, repeated,
   *     too long, or the target is not an absolute http(s) URL
   */
  public static LoginInitiation parse(Map<String, List<String>> parameters) {
    throw new UnsupportedOperationException();
  }
}
