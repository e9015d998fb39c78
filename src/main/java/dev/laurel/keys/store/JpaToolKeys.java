package dev.laurel.keys.store;

import dev.laurel.keys.StoredToolKey;
import dev.laurel.keys.StoredToolKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Keys of the tool in the table `tool_key`. */
@Singleton
public class JpaToolKeys implements StoredToolKeys {

  private final EntityManager em;

  @Inject
  public JpaToolKeys(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<StoredToolKey> all() {
    return em
        .createQuery("select k from ToolKeyRow k order by k.generation desc", ToolKeyRow.class)
        .getResultList()
        .stream()
        .map(ToolKeyRow::toKey)
        .toList();
  }

  /** In a transaction of its own: a key that has been used must not be rolled back. */
  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<StoredToolKey> addIfFirst(StoredToolKey key) {
    em.createNativeQuery(
            "insert into tool_key (id, generation, kid, sealed_private_key, created_at,"
                + " signs_from) values (?1, ?2, ?3, ?4, ?5, ?6) on duplicate key update kid = kid")
        .setParameter(1, key.id())
        .setParameter(2, key.generation())
        .setParameter(3, key.kid())
        .setParameter(4, key.sealed())
        .setParameter(5, key.createdAt())
        .setParameter(6, key.signsFrom())
        .executeUpdate();
    return all();
  }

  @Override
  @Transactional
  public void withdrawBefore(int generation, Instant at) {
    em.createNativeQuery(
            "update tool_key set withdrawn_at = ?1 where generation < ?2 and withdrawn_at is null")
        .setParameter(1, at)
        .setParameter(2, generation)
        .executeUpdate();
    em.clear();
  }
}
