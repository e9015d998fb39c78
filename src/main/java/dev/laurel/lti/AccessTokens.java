package dev.laurel.lti;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;

/** Fetches access tokens by {@code private_key_jwt} (Security Framework 1.0 §4.1, RFC 7523). */
public final class AccessTokens {
  private final LtiHttp http;
  private final Supplier<ToolKey> signingKey;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * Creates the source.
   *
   * @param http the way to the Platform
   * @param signingKey gives the key to sign with now
   * @param ids gives a new unguessable id for each assertion's {@code jti}
   * @param clock the time
   */
  public AccessTokens(
      LtiHttp http, Supplier<ToolKey> signingKey, Supplier<String> ids, Clock clock) {
    this.http = http;
    this.signingKey = signingKey;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks the Platform for a token; nothing is cached.
   *
   * @param registration the registration
   * @param scopes what to ask for: only what the launch claim offers
   * @param deploymentId the deployment, sent as a claim of the assertion
   * @throws TokenRefused if the Platform says no
   * @throws LtiCallFailed if the call fails otherwise
   */
  public AccessToken fetch(Registration registration, Set<String> scopes, String deploymentId) {
    throw new UnsupportedOperationException("" + http + signingKey + ids + clock);
  }
}
