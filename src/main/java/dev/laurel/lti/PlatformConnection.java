package dev.laurel.lti;

import java.time.Clock;

/**
 * What every call to one deployment's services needs.
 *
 * @param http the way to the Platform
 * @param tokens gives access tokens
 * @param clock the time, to read a {@code Retry-After} date
 * @param registration the registration
 * @param deploymentId the deployment
 */
public record PlatformConnection(
    LtiHttp http,
    CachedAccessTokens tokens,
    Clock clock,
    Registration registration,
    String deploymentId) {}
