package dev.laurel.credential.store;

import dev.laurel.credential.Credential;
import dev.laurel.credential.Credentials;
import dev.laurel.shared.Cut;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Signed credentials: rows with bytes. */
@Singleton
public class JpaCredentials implements Credentials {

  private static final int LONGEST_REASON = 500;

  private final EntityManager em;

  @Inject
  public JpaCredentials(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Credential> byId(String id) {
    return one("id", id);
  }

  @Override
  public Optional<Credential> ofAward(String awardId) {
    return one("awardId", awardId);
  }

  private Optional<Credential> one(String column, String value) {
    return em.createQuery(
            "select c from CredentialRow c where c.signedAt is not null and c."
                + column
                + " = :value",
            CredentialRow.class)
        .setParameter("value", value)
        .getResultStream()
        .findFirst()
        .map(CredentialRow::credential);
  }

  @Override
  public boolean revoke(String id, String reason, Instant now) {
    int changed =
        em.createQuery(
                "update CredentialRow c set c.revokedAt = :now, c.revocationReason = :reason"
                    + " where c.id = :id and c.signedAt is not null and c.revokedAt is null")
            .setParameter("now", now)
            .setParameter("reason", Cut.to(reason, LONGEST_REASON))
            .setParameter("id", id)
            .executeUpdate();
    if (changed == 1) {
      em.createNativeQuery(
              "update status_list set revision = revision + 1 where id ="
                  + " (select status_list_id from credential where id = :id)")
          .setParameter("id", id)
          .executeUpdate();
    }
    return changed == 1;
  }
}
