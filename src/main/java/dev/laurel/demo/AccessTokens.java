package dev.laurel.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Access tokens that the tool was given. */
public interface AccessTokens {

  void add(AccessToken token);

  Optional<AccessToken> find(String value);

  void forgetBefore(Instant time);

  /**
   * @param value 32 hexadecimal digits
   * @param toolId the tool that it was given to
   */
  record AccessToken(String value, String toolId, Set<String> scopes, Instant expiresAt) {}
}
