package dev.laurel.lti;

import java.time.Instant;

/**
 * What a client has proven about itself (RFC 7523 §3). That its id is used only once is for the
 * caller to see to.
 *
 * @param clientId {@code iss} and {@code sub}
 * @param id {@code jti}, 1 to 255 characters
 * @param expiresAt {@code exp}
 */
public record ClientAssertion(String clientId, String id, Instant expiresAt) {}
