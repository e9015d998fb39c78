package dev.laurel.grading.store;

import dev.laurel.grading.StandingChange;
import dev.laurel.grading.StandingChanges;
import dev.laurel.shared.Cut;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaStandingChanges implements StandingChanges {

  private static final String DUE = " WHERE next_attempt_at IS NULL OR next_attempt_at <= :now";
  private static final String SKIP = " FOR UPDATE SKIP LOCKED";
  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;

  @Inject
  JpaStandingChanges(EntityManager em) {
    this.em = em;
  }

  @Override
  public void leave(Collection<StandingChange> changes) {
    new Rows(em)
        .insert(
            "insert into standing_change (id, tenant_id, context_id, learner_id, item_id, attempts)"
                + " values",
            "",
            changes.stream()
                .<@Nullable Object[]>map(
                    c ->
                        new @Nullable Object[] {
                          c.id(), c.tenantId(), c.contextId(), c.learnerId(), c.itemId(), 0
                        })
                .toList());
  }

  @Override
  public List<StandingChange> due(Instant now, int limit) {
    return read(DUE, limit, "", Map.of("now", now));
  }

  @Override
  public List<StandingChange> claim(Instant now, int limit) {
    return read(DUE, limit, SKIP, Map.of("now", now));
  }

  /**
   * Locks by the primary key only. Whoever locks by the index of courses first and waits for the
   * row, while its holder removes the row and so its place in that index, is in a deadlock.
   */
  @Override
  public List<StandingChange> claimOf(String contextId, int limit) {
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM standing_change WHERE context_id = :context ORDER BY id LIMIT "
                    + limit,
                String.class)
            .setParameter("context", contextId)
            .getResultList();
    return ids.isEmpty()
        ? List.of()
        : read(" WHERE id IN (:ids)", limit, " FOR UPDATE", Map.of("ids", ids));
  }

  @Override
  public List<StandingChange> claimOnly(String id) {
    return read(" WHERE id = :id", 1, SKIP, Map.of("id", id));
  }

  @Override
  public void done(Collection<String> ids) {
    if (!ids.isEmpty()) {
      em.createNativeQuery("DELETE FROM standing_change WHERE id IN (:ids)")
          .setParameter("ids", ids)
          .executeUpdate();
    }
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    em.createNativeQuery(
            "UPDATE standing_change SET attempts = attempts + 1, next_attempt_at = :until,"
                + " last_error = :error WHERE id = :id")
        .setParameter("until", until)
        .setParameter("error", Cut.to(error, LONGEST_ERROR))
        .setParameter("id", id)
        .executeUpdate();
  }

  private List<StandingChange> read(
      String where, int limit, String lock, Map<String, Object> parameters) {
    TypedQuery<StandingChangeRow> query =
        Queries.rows(
            em,
            "SELECT * FROM standing_change" + where + " ORDER BY id LIMIT " + limit + lock,
            StandingChangeRow.class);
    parameters.forEach(query::setParameter);
    return query.getResultList().stream().map(StandingChangeRow::change).toList();
  }
}
