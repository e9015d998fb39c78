package dev.laurel.organisation.store;

import dev.laurel.organisation.EndedSessions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The table `operator_session_ended`; what no longer matters is removed on the way. */
@Singleton
public class JpaEndedSessions implements EndedSessions {

  private final EntityManager em;

  @Inject
  public JpaEndedSessions(EntityManager em) {
    this.em = em;
  }

  @Override
  public void end(String token, Instant now, Instant until) {
    em.createNativeQuery("delete from operator_session_ended where kept_until < ?1")
        .setParameter(1, now)
        .executeUpdate();
    em.createNativeQuery(
            "insert ignore into operator_session_ended (token_hash, kept_until) values (?1, ?2)")
        .setParameter(1, hash(token))
        .setParameter(2, until)
        .executeUpdate();
  }

  @Override
  public boolean isEnded(String token) {
    return !em.createNativeQuery(
            "select token_hash from operator_session_ended where token_hash = ?1")
        .setParameter(1, hash(token))
        .getResultList()
        .isEmpty();
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
