package dev.laurel.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link AccessTokens} without a database. */
public final class MemoryAccessTokens implements AccessTokens {

  private final Map<String, AccessToken> tokens = new HashMap<>();

  @Override
  public void add(AccessToken token) {
    tokens.put(token.value(), token);
  }

  @Override
  public Optional<AccessToken> find(String value) {
    return Optional.ofNullable(tokens.get(value));
  }

  @Override
  public void forgetBefore(Instant time) {
    tokens.values().removeIf(token -> token.expiresAt().isBefore(time));
  }
}
