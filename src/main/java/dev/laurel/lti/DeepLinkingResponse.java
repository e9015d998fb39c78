package dev.laurel.lti;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Builds the signed answer to a deep linking request (Deep Linking 2.0 §4.5). The browser posts it
 * to {@link DeepLinkingSettings#returnUrl()} in the form field {@code JWT}. Immutable: each method
 * gives a new answer.
 */
public final class DeepLinkingResponse {
  private static final Duration VALID = Duration.ofMinutes(10);

  private final DeepLinkingRequest request;
  private final List<ContentItem> items;
  private final Optional<String> message;
  private final Optional<String> errorMessage;

  private DeepLinkingResponse(
      DeepLinkingRequest request,
      List<ContentItem> items,
      Optional<String> message,
      Optional<String> errorMessage) {
    this.request = request;
    this.items = List.copyOf(items);
    this.message = message;
    this.errorMessage = errorMessage;
  }

  /**
   * Starts an answer.
   *
   * @param launch a launch whose message is a {@link LaunchMessage.DeepLinkingLaunch}
   * @throws IllegalArgumentException if it is another message
   */
  public static DeepLinkingResponse to(VerifiedLaunch launch) {
    return to(DeepLinkingRequest.of(launch));
  }

  /** Starts an answer to a request that was stored. */
  public static DeepLinkingResponse to(DeepLinkingRequest request) {
    return new DeepLinkingResponse(request, List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * Sets the items; none at all means that the person cancelled.
   *
   * @throws IllegalArgumentException if the request does not accept a type or several items
   */
  public DeepLinkingResponse items(List<ContentItem> selected) {
    DeepLinkingSettings settings = request.settings();
    if (selected.size() > 1 && !settings.acceptMultiple()) {
      throw new IllegalArgumentException("the platform accepts one item only");
    }
    for (ContentItem item : selected) {
      if (!settings.acceptTypes().contains(item.type())) {
        throw new IllegalArgumentException("the platform does not accept " + item.type());
      }
    }
    return new DeepLinkingResponse(request, selected, message, errorMessage);
  }

  /** Sets a message that the Platform may show. */
  public DeepLinkingResponse message(String text) {
    return new DeepLinkingResponse(request, items, Optional.of(text), errorMessage);
  }

  /** Sets an error message that the Platform may show. */
  public DeepLinkingResponse errorMessage(String text) {
    return new DeepLinkingResponse(request, items, message, Optional.of(text));
  }

  /**
   * Signs the answer: RS256, {@code iss} the client id, {@code aud} the Platform's issuer, valid
   * for ten minutes, issued ten seconds ago because Moodle allows no clock difference.
   *
   * @param key the Tool's key
   * @param nonce an unguessable value
   * @param clock the time
   * @return the compact JWS
   */
  public String sign(ToolKey key, String nonce, Clock clock) {
    Instant now = clock.instant();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(request.clientId())
            .audience(request.issuer())
            .issueTime(Date.from(now.minusSeconds(10)))
            .expirationTime(Date.from(now.plus(VALID)))
            .claim("nonce", nonce)
            .claim(ClaimName.MESSAGE_TYPE, MessageType.DEEP_LINKING_RESPONSE)
            .claim(ClaimName.VERSION, "1.3.0")
            .claim(ClaimName.DEPLOYMENT_ID, request.deploymentId())
            .claim(ClaimName.CONTENT_ITEMS, items.stream().map(ContentItemJson::write).toList());
    request.settings().data().ifPresent(data -> claims.claim(ClaimName.DATA, data));
    message.ifPresent(text -> claims.claim(ClaimName.MESSAGE, text));
    errorMessage.ifPresent(text -> claims.claim(ClaimName.ERROR_MESSAGE, text));
    return Signing.sign(key, claims.build());
  }
}
