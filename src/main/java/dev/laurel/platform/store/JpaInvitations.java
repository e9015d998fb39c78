package dev.laurel.platform.store;

import dev.laurel.platform.Invitation;
import dev.laurel.platform.Invitations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations in the table `registration_invitation`. */
@Singleton
public class JpaInvitations implements Invitations {

  private final EntityManager em;

  @Inject
  public JpaInvitations(EntityManager em) {
    this.em = em;
  }

  @Override
  @Transactional
  public void add(Invitation invitation, String tokenHash) {
    em.persist(new InvitationRow(invitation, tokenHash));
    em.flush();
  }

  @Override
  public List<Invitation> all() {
    return em
        .createQuery(
            "select i from InvitationRow i order by i.createdAt desc, i.id desc",
            InvitationRow.class)
        .getResultList()
        .stream()
        .map(InvitationRow::toInvitation)
        .toList();
  }

  @Override
  public Optional<Invitation> byHash(String tokenHash) {
    return em.createQuery(
            "select i from InvitationRow i where i.tokenHash = ?1", InvitationRow.class)
        .setParameter(1, tokenHash)
        .getResultStream()
        .findFirst()
        .map(InvitationRow::toInvitation);
  }

  @Override
  @Transactional
  public boolean use(String tokenHash, String usedBy, Instant at) {
    return em.createQuery(
                "update InvitationRow i set i.usedAt = ?1, i.usedBy = ?2 where i.tokenHash = ?3"
                    + " and i.usedAt is null and i.revokedAt is null and i.expiresAt > ?1")
            .setParameter(1, at)
            .setParameter(2, usedBy)
            .setParameter(3, tokenHash)
            .executeUpdate()
        == 1;
  }

  @Override
  @Transactional
  public void release(String tokenHash) {
    em.createQuery(
            "update InvitationRow i set i.usedAt = null, i.usedBy = null where i.tokenHash = ?1")
        .setParameter(1, tokenHash)
        .executeUpdate();
  }

  @Override
  @Transactional
  public void revoke(String id, Instant at) {
    em.createQuery(
            "update InvitationRow i set i.revokedAt = ?1 where i.id = ?2 and i.usedAt is null"
                + " and i.revokedAt is null")
        .setParameter(1, at)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  @Transactional
  public void forget(Instant expiredBefore) {
    em.createQuery("delete from InvitationRow i where i.expiresAt < ?1")
        .setParameter(1, expiredBefore)
        .executeUpdate();
  }
}
