package dev.laurel.lti;

import java.time.Clock;
import java.util.List;

/**
 * Builds the signed answer to a deep linking request (Deep Linking 2.0 §4.5). The browser posts it
 * to {@link DeepLinkingSettings#returnUrl()} in the form field {@code JWT}.
 */
public final class DeepLinkingResponse {
  private final VerifiedLaunch launch;

  private DeepLinkingResponse(VerifiedLaunch launch) {
    this.launch = launch;
  }

  /**
   * Starts an answer.
   *
   * @param launch a launch whose message is a {@link LaunchMessage.DeepLinkingLaunch}
   * @throws IllegalArgumentException if it is another message
   */
  public static DeepLinkingResponse to(VerifiedLaunch launch) {
    return new DeepLinkingResponse(launch);
  }

  /**
   * Adds items; none at all means that the person cancelled.
   *
   * @throws IllegalArgumentException if the request does not accept a type or several items
   */
  public DeepLinkingResponse items(List<ContentItem> items) {
    throw new UnsupportedOperationException("" + launch + items);
  }

  /** Adds a message that the Platform may show. */
  public DeepLinkingResponse message(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Adds an error message that the Platform may show. */
  public DeepLinkingResponse errorMessage(String text) {
    throw new UnsupportedOperationException(text);
  }

  /**
   * Signs the answer: RS256, {@code iss} the client id, {@code aud} the Platform's issuer, valid
   * for ten minutes.
   *
   * @param key the Tool's key
   * @param nonce an unguessable value
   * @param clock the time
   * @return the compact JWS
   */
  public String sign(ToolKey key, String nonce, Clock clock) {
    throw new UnsupportedOperationException("" + key + nonce + clock);
  }
}
