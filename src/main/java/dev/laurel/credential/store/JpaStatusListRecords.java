package dev.laurel.credential.store;

import dev.laurel.credential.StatusList;
import dev.laurel.credential.StatusListRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Status lists; the bits are the revoked rows of `credential`, so they cannot disagree with it. */
@Singleton
public class JpaStatusListRecords implements StatusListRecords {

  /** Without the signed bytes, which most readers of a list do not want. */
  private static final String LIST =
      "select new dev.laurel.credential.StatusList(l.id, l.tenantId, l.issuerId, l.number, l.size,"
          + " l.taken, l.shuffleKey, l.createdAt, l.revision) from StatusListRow l where l.id ="
          + " :id";

  private final EntityManager em;

  @Inject
  public JpaStatusListRecords(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<StatusList> listById(String id) {
    return em.createQuery(LIST, StatusList.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<StatusList> lockNewest(String issuerId) {
    List<?> newest =
        em.createNativeQuery(
                "select id from status_list where issuer_id = :issuer"
                    + " order by number desc limit 1 for update",
                String.class)
            .setParameter("issuer", issuerId)
            .getResultList();
    return newest.stream().findFirst().flatMap(id -> listById((String) id));
  }

  @Override
  public void add(StatusList list) {
    em.persist(StatusListRow.of(list));
    em.flush();
  }

  @Override
  public void setTaken(String id, int taken) {
    em.createQuery("update StatusListRow l set l.taken = :taken where l.id = :id")
        .setParameter("taken", taken)
        .setParameter("id", id)
        .executeUpdate();
  }

  @Override
  public BitSet revoked(String id) {
    BitSet bits = new BitSet();
    em.createQuery(
            "select c.statusIndex from CredentialRow c"
                + " where c.statusListId = :id and c.revokedAt is not null",
            Integer.class)
        .setParameter("id", id)
        .getResultList()
        .forEach(bits::set);
    return bits;
  }

  @Override
  public Optional<byte[]> published(String id, long revision) {
    return em.createQuery(
            "select l.signedBytes from StatusListRow l"
                + " where l.id = :id and l.signedRevision = :revision",
            byte[].class)
        .setParameter("id", id)
        .setParameter("revision", revision)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void publish(String id, long revision, byte[] bytes, Instant signedAt) {
    em.createQuery(
            "update StatusListRow l set l.signedBytes = :bytes, l.signedRevision = :revision,"
                + " l.signedAt = :at where l.id = :id and l.revision = :revision")
        .setParameter("bytes", bytes)
        .setParameter("revision", revision)
        .setParameter("at", signedAt)
        .setParameter("id", id)
        .executeUpdate();
  }
}
