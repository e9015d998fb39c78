package dev.laurel.platform.store;

import dev.laurel.platform.NoticeSecrets;
import dev.laurel.platform.StoredNoticeSecret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table `notice_secret`. */
@Singleton
public class JpaNoticeSecrets implements NoticeSecrets {

  private static final String OF = "select s from NoticeSecretRow s where s.platformId = ?1";

  private final EntityManager em;

  @Inject
  public JpaNoticeSecrets(EntityManager em) {
    this.em = em;
  }

  @Override
  public void hold(String platformId) {
    em.createNativeQuery("select id from lti_platform where id = ?1 for update", String.class)
        .setParameter(1, platformId)
        .getResultList();
  }

  @Override
  public Optional<StoredNoticeSecret> find(String platformId, String id) {
    return em.createQuery(OF + " and s.id = ?2", NoticeSecretRow.class)
        .setParameter(1, platformId)
        .setParameter(2, id)
        .getResultStream()
        .findFirst()
        .map(NoticeSecretRow::toSecret);
  }

  @Override
  public List<StoredNoticeSecret> of(String platformId) {
    return em.createQuery(OF + " order by s.createdAt, s.id", NoticeSecretRow.class)
        .setParameter(1, platformId)
        .getResultStream()
        .map(NoticeSecretRow::toSecret)
        .toList();
  }

  @Override
  public void add(StoredNoticeSecret secret) {
    em.persist(new NoticeSecretRow(secret));
    em.flush();
  }

  @Override
  public void used(String id, Instant now, Instant unlessAfter) {
    em.createNativeQuery(
            "update notice_secret set last_used_at = ?1"
                + " where id = ?2 and (last_used_at is null or last_used_at <= ?3)")
        .setParameter(1, now)
        .setParameter(2, id)
        .setParameter(3, unlessAfter)
        .executeUpdate();
  }

  @Override
  public void remove(String platformId, String id) {
    em.createQuery("delete from NoticeSecretRow s where s.platformId = ?1 and s.id = ?2")
        .setParameter(1, platformId)
        .setParameter(2, id)
        .executeUpdate();
  }
}
