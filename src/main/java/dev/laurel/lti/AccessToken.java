package dev.laurel.lti;

import java.time.Instant;
import java.util.Set;

/**
 * A bearer token of a Platform. It does not print its value.
 *
 * @param value the token, to be sent as {@code Authorization: Bearer}
 * @param scopes what was granted; may be less than was asked for
 * @param expiresAt until when it holds
 */
public record AccessToken(String value, Set<String> scopes, Instant expiresAt) {

  /** Copies the scopes. */
  public AccessToken {
    scopes = Set.copyOf(scopes);
  }

  @Override
  public String toString() {
    return "AccessToken[hidden, scopes=" + scopes + ", expiresAt=" + expiresAt + "]";
  }
}
