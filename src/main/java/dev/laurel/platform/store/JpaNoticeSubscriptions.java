package dev.laurel.platform.store;

import dev.laurel.platform.NoticeSubscriptions;
import dev.laurel.shared.Cut;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The table `notice_subscription`. What the LMS knows has no next attempt. */
@Singleton
public class JpaNoticeSubscriptions implements NoticeSubscriptions {

  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;

  @Inject
  public JpaNoticeSubscriptions(EntityManager em) {
    this.em = em;
  }

  @Override
  public void offered(String deploymentRowId, URI service, URI handler, Instant now) {
    int changed =
        em.createNativeQuery(
                "update notice_subscription set service_url = ?1, handler_url = ?2, attempts = 0,"
                    + " next_attempt_at = ?3, last_error = null where deployment_id = ?4"
                    + " and (service_url <> ?1 or handler_url <> ?2)")
            .setParameter(1, service.toString())
            .setParameter(2, handler.toString())
            .setParameter(3, now)
            .setParameter(4, deploymentRowId)
            .executeUpdate();
    if (changed == 0) {
      em.createNativeQuery(
              "insert ignore into notice_subscription (deployment_id, service_url, handler_url,"
                  + " attempts, next_attempt_at) values (?1, ?2, ?3, 0, ?4)")
          .setParameter(1, deploymentRowId)
          .setParameter(2, service.toString())
          .setParameter(3, handler.toString())
          .setParameter(4, now)
          .executeUpdate();
    }
  }

  @Override
  public List<Wish> take(Instant now, Instant until, int limit) {
    List<?> rows =
        em.createNativeQuery(
                "select deployment_id, service_url, handler_url, attempts"
                    + " from notice_subscription where next_attempt_at <= ?1"
                    + " order by next_attempt_at limit ?2 for update skip locked",
                Object[].class)
            .setParameter(1, now)
            .setParameter(2, limit)
            .getResultList();
    List<Wish> wishes = rows.stream().map(Object[].class::cast).map(this::wish).toList();
    wishes.forEach(wish -> next(wish, until));
    return wishes;
  }

  private Wish wish(Object[] row) {
    return new Wish(
        String.valueOf(row[0]),
        URI.create(String.valueOf(row[1])),
        URI.create(String.valueOf(row[2])),
        ((Number) row[3]).intValue());
  }

  private void next(Wish wish, Instant until) {
    em.createNativeQuery(
            "update notice_subscription set next_attempt_at = ?1 where deployment_id = ?2")
        .setParameter(1, until)
        .setParameter(2, wish.deploymentRowId())
        .executeUpdate();
  }

  /** Only what was told: a new offer that came meanwhile stays due. */
  @Override
  public void done(Wish wish, Instant now) {
    em.createNativeQuery(
            "update notice_subscription set next_attempt_at = null, last_error = null,"
                + " subscribed_at = ?1 where deployment_id = ?2 and service_url = ?3"
                + " and handler_url = ?4")
        .setParameter(1, now)
        .setParameter(2, wish.deploymentRowId())
        .setParameter(3, wish.service().toString())
        .setParameter(4, wish.handler().toString())
        .executeUpdate();
  }

  @Override
  public void setAside(Wish wish, String error, Instant until) {
    em.createNativeQuery(
            "update notice_subscription set attempts = attempts + 1, last_error = ?1,"
                + " next_attempt_at = ?2 where deployment_id = ?3")
        .setParameter(1, Cut.to(error, LONGEST_ERROR))
        .setParameter(2, until)
        .setParameter(3, wish.deploymentRowId())
        .executeUpdate();
  }
}
