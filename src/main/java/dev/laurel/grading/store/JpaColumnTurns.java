package dev.laurel.grading.store;

import dev.laurel.grading.ColumnTurns;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The table `column_turn`. Every method is a transaction of its own: the LMS is called between. */
@Singleton
public class JpaColumnTurns implements ColumnTurns {

  private final EntityManager em;

  @Inject
  public JpaColumnTurns(EntityManager em) {
    this.em = em;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean take(String contextId, String purposeId, Instant now, Instant until) {
    em.createNativeQuery(
            "insert ignore into column_turn (context_id, purpose_id, ends_at) values (?1, ?2, ?3)")
        .setParameter(1, contextId)
        .setParameter(2, purposeId)
        .setParameter(3, now)
        .executeUpdate();
    return move(contextId, purposeId, "<= ?4", now, until);
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean extend(String contextId, String purposeId, Instant from, Instant until) {
    return move(contextId, purposeId, "= ?4", from, until);
  }

  private boolean move(
      String contextId, String purposeId, String when, Instant than, Instant until) {
    return em.createNativeQuery(
                "update column_turn set ends_at = ?1 where context_id = ?2 and purpose_id = ?3"
                    + " and ends_at "
                    + when)
            .setParameter(1, until)
            .setParameter(2, contextId)
            .setParameter(3, purposeId)
            .setParameter(4, than)
            .executeUpdate()
        == 1;
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void giveBack(String contextId, String purposeId, Instant until) {
    em.createNativeQuery(
            "delete from column_turn where context_id = ?1 and purpose_id = ?2 and ends_at = ?3")
        .setParameter(1, contextId)
        .setParameter(2, purposeId)
        .setParameter(3, until)
        .executeUpdate();
  }
}
