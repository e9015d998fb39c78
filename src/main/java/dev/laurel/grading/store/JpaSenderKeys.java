package dev.laurel.grading.store;

import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.SenderKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table `sender_key`. */
@Singleton
public class JpaSenderKeys implements SenderKeys {

  private final EntityManager em;

  @Inject
  public JpaSenderKeys(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(SenderKey key, String secretHash) {
    em.persist(new SenderKeyRow(key, secretHash));
    em.flush();
  }

  @Override
  public Optional<SenderKey> byHash(String secretHash) {
    return one("secretHash", secretHash);
  }

  @Override
  public Optional<SenderKey> byId(String id) {
    return one("id", id);
  }

  private Optional<SenderKey> one(String field, String value) {
    return em.createQuery(
            "select k from SenderKeyRow k where k." + field + " = :value", SenderKeyRow.class)
        .setParameter("value", value)
        .getResultStream()
        .map(SenderKeyRow::key)
        .findFirst();
  }

  @Override
  public List<SenderKey> ofContext(String contextId) {
    return em.createQuery(
            "select k from SenderKeyRow k where k.contextId = :context order by k.id",
            SenderKeyRow.class)
        .setParameter("context", contextId)
        .getResultStream()
        .map(SenderKeyRow::key)
        .toList();
  }

  @Override
  public void end(String id, Instant now) {
    em.createNativeQuery("update sender_key set ended_at = ?1 where id = ?2 and ended_at is null")
        .setParameter(1, now)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  public void used(String id, Instant now, Instant unlessAfter) {
    em.createNativeQuery(
            "update sender_key set last_used_at = ?1"
                + " where id = ?2 and (last_used_at is null or last_used_at <= ?3)")
        .setParameter(1, now)
        .setParameter(2, id)
        .setParameter(3, unlessAfter)
        .executeUpdate();
  }

  @Override
  public void leftOut(String id, SenderKey.LeftOut what) {
    em.createNativeQuery("update sender_key set left_out_why = ?1, left_out_at = ?2 where id = ?3")
        .setParameter(1, what.why().name())
        .setParameter(2, what.at())
        .setParameter(3, id)
        .executeUpdate();
  }
}
