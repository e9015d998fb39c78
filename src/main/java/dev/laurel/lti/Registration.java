package dev.laurel.lti;

import java.net.URI;
import java.util.Set;

/**
 * What a Tool and a Platform agreed on when the Tool was registered (LTI Core 1.3 §3.1).
 *
 * @param issuer the Platform's issuer, compared character by character with {@code iss}
 * @param clientId the Tool's client id at that Platform
 * @param authorizationEndpoint the Platform's OIDC authorization endpoint; may carry a query
 * @param tokenEndpoint the Platform's OAuth 2.0 token endpoint
 * @param tokenAudience {@code aud} of the client assertion; blank means the token endpoint (D2L
 *     Brightspace names another one)
 * @param jwksUri where the Platform publishes its public keys
 * @param deploymentIds the deployments known under this client id; empty means that the caller
 *     decides about each deployment itself
 */
public record Registration(
    String issuer,
    String clientId,
    URI authorizationEndpoint,
    URI tokenEndpoint,
    String tokenAudience,
    URI jwksUri,
    Set<String> deploymentIds) {

  /** Copies the deployments and fills in the default audience. */
  public Registration {
    if (tokenAudience.isBlank()) {
      tokenAudience = tokenEndpoint.toString();
    }
    deploymentIds = Set.copyOf(deploymentIds);
  }
}
