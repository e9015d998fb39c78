package dev.laurel.demo.store;

import dev.laurel.demo.AccessTokens;
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
        "insert into demo_access_token (token, scopes, expires_at) values (?, ?, ?)",
        token.value(),
        String.join(" ", token.scopes()),
        token.expiresAt().getEpochSecond());
  }

  @Override
  public Optional<AccessToken> find(String value) {
    return jdbc
        .query(
            "select scopes, expires_at from demo_access_token where token = ?",
            row ->
                new AccessToken(
                    value,
                    new LinkedHashSet<>(List.of(row.getString(1).split(" ", -1))),
                    Instant.ofEpochSecond(row.getLong(2))),
            value)
        .stream()
        .findFirst();
  }

  @Override
  public void forgetBefore(Instant time) {
    jdbc.update("delete from demo_access_token where expires_at < ?", time.getEpochSecond());
  }
}
