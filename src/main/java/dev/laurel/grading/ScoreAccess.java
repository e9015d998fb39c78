package dev.laurel.grading;

import java.util.Set;

/**
 * What the bearer of a token may do; made by {@link ScoreTokens} alone.
 *
 * @param clientId who
 * @param course where, and nowhere else
 * @param scopes what, by the scopes of AGS 2.0
 */
public record ScoreAccess(String clientId, Course course, Set<String> scopes) {

  public ScoreAccess {
    scopes = Set.copyOf(scopes);
  }

  /** Whether it may do what needs one of these scopes. */
  public boolean hasAny(Set<String> wanted) {
    return wanted.stream().anyMatch(scopes::contains);
  }
}
