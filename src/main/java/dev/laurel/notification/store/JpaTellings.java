package dev.laurel.notification.store;

import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.Telling;
import dev.laurel.notification.Tellings;
import dev.laurel.shared.Cut;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table `telling`. Rows that ended have no next attempt. */
@Singleton
public class JpaTellings implements Tellings {

  private static final int LONGEST_ERROR = 500;

  private final EntityManager em;

  @Inject
  public JpaTellings(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(Collection<Telling> tellings, Instant now) {
    if (tellings.isEmpty()) {
      return;
    }
    Set<String> there =
        em
            .createQuery("select t from TellingRow t where t.awardId in :awards", TellingRow.class)
            .setParameter(
                "awards", tellings.stream().map(Telling::awardId).collect(Collectors.toSet()))
            .getResultList()
            .stream()
            .map(row -> row.awardId + row.kind)
            .collect(Collectors.toCollection(HashSet::new));
    tellings.stream()
        .filter(telling -> there.add(telling.awardId() + telling.kind().name()))
        .forEach(telling -> em.persist(TellingRow.of(telling, now)));
    em.flush();
  }

  @Override
  public List<Telling> take(Instant now, Instant until, int limit) {
    List<?> ids =
        em.createNativeQuery(
                "select id from telling where next_attempt_at <= :now"
                    + " order by next_attempt_at, id limit :most for update skip locked",
                String.class)
            .setParameter("now", now)
            .setParameter("most", limit)
            .getResultList();
    if (ids.isEmpty()) {
      return List.of();
    }
    em.createQuery("update TellingRow t set t.nextAttemptAt = :until where t.id in :ids")
        .setParameter("until", until)
        .setParameter("ids", ids)
        .executeUpdate();
    return em
        .createQuery(
            "select t from TellingRow t where t.id in :ids order by t.id", TellingRow.class)
        .setParameter("ids", ids)
        .getResultList()
        .stream()
        .map(TellingRow::telling)
        .toList();
  }

  @Override
  public void ended(String id, Ending ending, String detail, Instant now) {
    em.createQuery(
            "update TellingRow t set t.state = :state, t.lastError = :detail, t.endedAt = :now,"
                + " t.nextAttemptAt = null where t.id = :id")
        .setParameter("state", ending.name())
        .setParameter("detail", detail.isEmpty() ? null : cut(detail))
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public void setAside(String id, String error, Instant until) {
    em.createQuery(
            "update TellingRow t set t.attempts = t.attempts + 1, t.lastError = :error,"
                + " t.nextAttemptAt = :until where t.id = :id and t.state = :waiting")
        .setParameter("error", cut(error))
        .setParameter("until", until)
        .setParameter("id", id)
        .setParameter("waiting", TellingRow.WAITING)
        .executeUpdate();
  }

  private static String cut(String text) {
    return Cut.to(text, LONGEST_ERROR);
  }
}
