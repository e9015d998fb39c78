package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  private static final Set<String> KNOWN =
      Set.of(
          "iss",
          "target_link_uri",
          "login_hint",
          "lti_message_hint",
          "client_id",
          "lti_deployment_id",
          "lti_storage_target");

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
   *     too long or holds control characters, or the target is not an absolute http(s) URL
   */
  public static LoginInitiation parse(Map<String, List<String>> parameters) {
    Parameters read = Parameters.of(parameters, Check.LOGIN_INITIATION);
    return new LoginInitiation(
        read.required("iss"),
        target(read.required("target_link_uri")),
        read.required("login_hint"),
        read.optional("lti_message_hint"),
        read.optional("client_id").filter(v -> !v.isBlank()),
        read.optional("lti_deployment_id").filter(v -> !v.isBlank()),
        read.optional("lti_storage_target").filter(v -> !v.isBlank()),
        read.except(KNOWN));
  }

  private static URI target(String text) {
    return Address.web(text)
        .orElseThrow(
            () -> new LaunchRejected(Check.LOGIN_INITIATION, "target_link_uri is " + text));
  }
}
