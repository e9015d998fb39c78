package dev.laurel.lti;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Fetches access tokens by {@code private_key_jwt} (Security Framework 1.0 §4.1, RFC 7523). */
public final class AccessTokens {
  /** Moodle allows no clock difference at all: an assertion from the future is refused. */
  private static final long SECONDS_BACK = 10;

  private static final long SECONDS_VALID = 60;

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
   * Asks the Platform for a token; nothing is cached. The answer is read as JSON whatever its media
   * type (Moodle says {@code text/html}).
   *
   * @param registration the registration
   * @param scopes what to ask for: only what the launch claim offers
   * @param deploymentId the deployment, sent as a claim of the assertion; blank for none
   * @throws TokenRefused if the Platform says no
   * @throws LtiCallFailed if the call fails otherwise
   */
  public AccessToken fetch(Registration registration, Set<String> scopes, String deploymentId) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion(registration, deploymentId));
    form.put("scope", String.join(" ", new TreeSet<>(scopes)));
    LtiRequest request =
        new LtiRequest(
            "POST",
            registration.tokenEndpoint(),
            Map.of(
                "Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
            encoded(form));
    return TokenAnswer.read(Exchange.send(http, request), scopes, clock);
  }

  private String assertion(Registration registration, String deploymentId) {
    Instant now = clock.instant();
    return Signing.sign(
        signingKey.get(),
        new JWTClaimsSet.Builder()
            .issuer(registration.clientId())
            .subject(registration.clientId())
            .audience(registration.tokenAudience())
            .issueTime(Date.from(now.minusSeconds(SECONDS_BACK)))
            .expirationTime(Date.from(now.plusSeconds(SECONDS_VALID)))
            .jwtID(ids.get())
            .claim(
                ClaimName.DEPLOYMENT_ID, // LTI Core 1.3, January 2023
                deploymentId.isBlank() ? null : deploymentId)
            .build());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> Address.encode(entry.getKey()) + "=" + Address.encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }
}
