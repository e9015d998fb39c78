package dev.laurel.keys.store;

import dev.laurel.keys.StoredIssuerKey;
import dev.laurel.keys.StoredIssuerKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keys of issuers in the table `issuer_key`. */
@Singleton
public class JpaIssuerKeys implements StoredIssuerKeys {

  private final EntityManager em;

  @Inject
  public JpaIssuerKeys(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<StoredIssuerKey> of(String issuerId) {
    return em
        .createQuery(
            "select k from IssuerKeyRow k where k.issuerId = ?1 order by k.generation desc",
            IssuerKeyRow.class)
        .setParameter(1, issuerId)
        .getResultList()
        .stream()
        .map(IssuerKeyRow::toKey)
        .toList();
  }

  @Override
  @Transactional
  public void addIfFirst(StoredIssuerKey key) {
    em.createNativeQuery(
            "insert into issuer_key (id, issuer_id, generation, controller, verification_method,"
                + " public_key, sealed_private_key, created_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
                + " on duplicate key update controller = controller")
        .setParameter(1, key.id())
        .setParameter(2, key.issuerId())
        .setParameter(3, key.generation())
        .setParameter(4, key.controller())
        .setParameter(5, key.verificationMethod())
        .setParameter(6, key.publicKey())
        .setParameter(7, key.sealed())
        .setParameter(8, key.createdAt())
        .executeUpdate();
  }
}
