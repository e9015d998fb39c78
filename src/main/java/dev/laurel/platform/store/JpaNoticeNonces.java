package dev.laurel.platform.store;

import dev.laurel.platform.NoticeNonces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The table `notice_nonce`. */
@Singleton
public class JpaNoticeNonces implements NoticeNonces {

  private final EntityManager em;

  @Inject
  public JpaNoticeNonces(EntityManager em) {
    this.em = em;
  }

  @Override
  public boolean use(String platformId, String nonce, Instant now, Instant until) {
    em.createNativeQuery("delete from notice_nonce where kept_until < ?1")
        .setParameter(1, now)
        .executeUpdate();
    return em.createNativeQuery(
                "insert ignore into notice_nonce (platform_id, nonce_hash, kept_until)"
                    + " values (?1, ?2, ?3)")
            .setParameter(1, platformId)
            .setParameter(2, Hash.of(nonce))
            .setParameter(3, until)
            .executeUpdate()
        == 1;
  }
}
