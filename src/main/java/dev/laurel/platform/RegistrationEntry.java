package dev.laurel.platform;

import java.util.List;

/**
 * A registration as somebody typed it: nothing in it has been checked.
 *
 * @param name what operators call the LMS
 * @param issuer `iss` of its tokens
 * @param clientId what the LMS calls Laurel
 * @param deploymentIds its accounts; may be empty at first
 * @param authorizationEndpoint where logins are sent
 * @param tokenEndpoint where access tokens come from
 * @param jwksUri where its public keys are
 * @param tokenAudience blank when it is the token endpoint
 */
public record RegistrationEntry(
    String name,
    String issuer,
    String clientId,
    List<String> deploymentIds,
    String authorizationEndpoint,
    String tokenEndpoint,
    String jwksUri,
    String tokenAudience) {

  public RegistrationEntry {
    deploymentIds = List.copyOf(deploymentIds);
  }

  /** The same with other deployments. */
  RegistrationEntry withDeployments(List<String> others) {
    return new RegistrationEntry(
        name,
        issuer,
        clientId,
        others,
        authorizationEndpoint,
        tokenEndpoint,
        jwksUri,
        tokenAudience);
  }
}
