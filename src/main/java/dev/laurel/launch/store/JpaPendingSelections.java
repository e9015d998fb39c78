package dev.laurel.launch.store;

import dev.laurel.launch.PendingSelection;
import dev.laurel.launch.PendingSelections;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;

/** Requests for content in the table `pending_selection`. */
@Singleton
public class JpaPendingSelections implements PendingSelections {

  private final EntityManager em;

  @Inject
  public JpaPendingSelections(EntityManager em) {
    this.em = em;
  }

  @Override
  public void keep(PendingSelection selection) {
    em.persist(new SelectionRow(selection));
    em.flush();
  }

  @Override
  public Optional<PendingSelection> find(String id, Instant now) {
    return first(query("s.id = ?2", now).setParameter(2, id));
  }

  @Override
  public Optional<PendingSelection> newestOpen(String contextId, String learnerId, Instant now) {
    String open = "s.contextId = ?2 and s.learnerId = ?3 and s.answeredAt is null";
    return first(query(open, now).setParameter(2, contextId).setParameter(3, learnerId));
  }

  private TypedQuery<SelectionRow> query(String where, Instant now) {
    return em.createQuery(
            "select s from SelectionRow s where s.expiresAt > ?1 and "
                + where
                + " order by s.expiresAt desc, s.id desc",
            SelectionRow.class)
        .setParameter(1, now)
        .setHint("org.hibernate.readOnly", true)
        .setMaxResults(1);
  }

  private static Optional<PendingSelection> first(TypedQuery<SelectionRow> query) {
    return query.getResultList().stream().findFirst().map(SelectionRow::toSelection);
  }

  @Override
  public void answered(String id, Instant at) {
    em.createQuery("update SelectionRow s set s.answeredAt = ?1 where s.id = ?2")
        .setParameter(1, at)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  public int forget(Instant expiredBefore) {
    return em.createQuery("delete from SelectionRow s where s.expiresAt <= ?1")
        .setParameter(1, expiredBefore)
        .executeUpdate();
  }
}
