package dev.laurel.demo.store;

import dev.laurel.demo.AccessTokens;
import dev.laurel.shared.store.Jdbc;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** {@link AccessTokens} in the table demo_access_token. */
@Singleton
class JdbcAccessTokens implements AccessTokens {

  private final Jdbc jdbc;

  @Inject
  JdbcAccessTokens(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void add(AccessToken token) {
    jdbc.update(
        "insert into demo_access_token (token, tool_id, scopes, expires_at) values (?, ?, ?, ?)",
        token.value(),
        Long.valueOf(token.toolId()),
        String.join(" ", token.scopes()),
        token.expiresAt().getEpochSecond());
  }

  @Override
  public Optional<AccessToken> find(String value) {
    return jdbc
        .query(
            "select tool_id, scopes, expires_at from demo_access_token where token = ?",
            row ->
                new AccessToken(
                    value,
                    String.valueOf(row.getLong(1)),
                    new LinkedHashSet<>(List.of(row.getString(2).split(" ", -1))),
                    Instant.ofEpochSecond(row.getLong(3))),
            value)
        .stream()
        .findFirst();
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.update("delete from demo_access_token where expires_at < ?", time.getEpochSecond());
  }
}
