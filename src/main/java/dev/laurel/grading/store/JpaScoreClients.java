package dev.laurel.grading.store;

import dev.laurel.grading.Digest;
import dev.laurel.grading.ScoreClient;
import dev.laurel.grading.ScoreClients;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables `score_client` and `score_assertion`. */
@Singleton
public class JpaScoreClients implements ScoreClients {

  private final EntityManager em;

  @Inject
  public JpaScoreClients(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(ScoreClient client) {
    em.persist(new ScoreClientRow(client));
    em.flush();
  }

  @Override
  public Optional<ScoreClient> byId(String clientId) {
    return em.createQuery("select c from ScoreClientRow c where c.id = :id", ScoreClientRow.class)
        .setParameter("id", clientId)
        .getResultStream()
        .map(ScoreClientRow::client)
        .findFirst();
  }

  @Override
  public List<ScoreClient> ofContext(String contextId) {
    return em.createQuery(
            "select c from ScoreClientRow c where c.contextId = :context order by c.id",
            ScoreClientRow.class)
        .setParameter("context", contextId)
        .getResultStream()
        .map(ScoreClientRow::client)
        .toList();
  }

  @Override
  public void revoke(String clientId, Instant now) {
    em.createNativeQuery(
            "update score_client set revoked_at = ?1 where id = ?2 and revoked_at is null")
        .setParameter(1, now)
        .setParameter(2, clientId)
        .executeUpdate();
  }

  @Override
  @Transactional
  public boolean use(String clientId, String assertionId, Instant now, Instant until) {
    em.createNativeQuery("delete from score_assertion where kept_until < ?1")
        .setParameter(1, now)
        .executeUpdate();
    boolean fresh =
        em.createNativeQuery(
                    "insert ignore into score_assertion (client_id, jti_hash, kept_until)"
                        + " values (?1, ?2, ?3)")
                .setParameter(1, clientId)
                .setParameter(2, Digest.sha256(assertionId))
                .setParameter(3, until)
                .executeUpdate()
            == 1;
    if (fresh) {
      em.createNativeQuery("update score_client set last_used_at = ?1 where id = ?2")
          .setParameter(1, now)
          .setParameter(2, clientId)
          .executeUpdate();
    }
    return fresh;
  }
}
