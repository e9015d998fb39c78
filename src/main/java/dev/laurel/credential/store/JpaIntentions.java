package dev.laurel.credential.store;

import dev.laurel.credential.Intention;
import dev.laurel.credential.Intentions;
import dev.laurel.shared.Cut;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reserved credentials: rows without bytes. */
@Singleton
public class JpaIntentions implements Intentions {

  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;

  @Inject
  public JpaIntentions(EntityManager em) {
    this.em = em;
  }

  @Override
  public Set<String> reservedAmong(Collection<String> awardIds) {
    if (awardIds.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "select c.awardId from CredentialRow c where c.awardId in :awards", String.class)
            .setParameter("awards", awardIds)
            .getResultList());
  }

  @Override
  public void reserve(Collection<Intention> intentions) {
    intentions.forEach(intention -> em.persist(CredentialRow.of(intention)));
    em.flush();
  }

  @Override
  public List<Intention> take(Instant now, Instant until, int limit) {
    List<?> ids =
        em.createNativeQuery(
                "select id from credential where next_attempt_at <= :now"
                    + " order by next_attempt_at, id limit :most for update skip locked",
                String.class)
            .setParameter("now", now)
            .setParameter("most", limit)
            .getResultList();
    if (ids.isEmpty()) {
      return List.of();
    }
    em.createQuery("update CredentialRow c set c.nextAttemptAt = :until where c.id in :ids")
        .setParameter("until", until)
        .setParameter("ids", ids)
        .executeUpdate();
    return em
        .createQuery(
            "select c from CredentialRow c where c.id in :ids order by c.id", CredentialRow.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(CredentialRow::intention)
        .toList();
  }

  @Override
  public boolean store(String id, byte[] bytes, Instant signedAt) {
    int changed =
        em.createQuery(
                "update CredentialRow c set c.signedBytes = :bytes, c.signedAt = :at,"
                    + " c.nextAttemptAt = null, c.lastError = null"
                    + " where c.id = :id and c.signedAt is null")
            .setParameter("bytes", bytes)
            .setParameter("at", signedAt)
            .setParameter("id", id)
            .executeUpdate();
    if (changed == 1) {
      em.createNativeQuery(
              "insert into credential_issued (credential_id, award_id)"
                  + " select id, award_id from credential where id = :id")
          .setParameter("id", id)
          .executeUpdate();
    }
    return changed == 1;
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    em.createQuery(
            "update CredentialRow c set c.attempts = c.attempts + 1, c.lastError = :error,"
                + " c.nextAttemptAt = :until where c.id = :id and c.signedAt is null")
        .setParameter("error", Cut.to(error, LONGEST_ERROR))
        .setParameter("until", until)
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public int attempts(String id) {
    return Objects.requireNonNull(
        em.createQuery("select c.attempts from CredentialRow c where c.id = :id", Integer.class)
            .setParameter("id", id)
            .getSingleResult());
  }
}
