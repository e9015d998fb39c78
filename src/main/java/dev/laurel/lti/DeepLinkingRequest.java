package dev.laurel.lti;

/**
 * What must be remembered of a deep linking launch until it is answered (Deep Linking 2.0 §4.4). It
 * may be stored and read again: people take their time to choose.
 *
 * @param issuer the Platform's issuer, {@code aud} of the answer
 * @param clientId the Tool's client id, {@code iss} of the answer
 * @param deploymentId the deployment that asked
 * @param settings what may be selected and where it is returned
 */
public record DeepLinkingRequest(
    String issuer, String clientId, String deploymentId, DeepLinkingSettings settings) {

  /**
   * Takes what an answer needs out of a launch.
   *
   * @param launch a launch whose message is a {@link LaunchMessage.DeepLinkingLaunch}
   * @throws IllegalArgumentException if it is another message
   */
  public static DeepLinkingRequest of(VerifiedLaunch launch) {
    if (launch.message() instanceof LaunchMessage.DeepLinkingLaunch(DeepLinkingSettings settings)) {
      return new DeepLinkingRequest(
          launch.issuer(), launch.clientId(), launch.deploymentId(), settings);
    }
    throw new IllegalArgumentException("the launch does not ask for content");
  }
}
