package dev.laurel.lti;

import java.time.Clock;
import java.util.Set;

/**
 * Access tokens kept in memory per registration, deployment and scopes, renewed a minute before
 * they expire. Calls that need the same token wait for one fetch.
 */
public final class CachedAccessTokens {
  private final AccessTokens source;
  private final Clock clock;

  /**
   * Creates an empty cache.
   *
   * @param source where tokens come from
   * @param clock decides when a token is too old
   */
  public CachedAccessTokens(AccessTokens source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * Gives a token that holds for another minute at least, unless the Platform gives out shorter
   * ones. Parameters and errors as {@link AccessTokens#fetch}.
   */
  public AccessToken get(Registration registration, Set<String> scopes, String deploymentId) {
    throw new UnsupportedOperationException("" + source + clock);
  }

  /** Drops a token that the Platform refused, wherever it is kept. */
  public void discard(AccessToken token) {
    throw new UnsupportedOperationException("" + token);
  }
}
