package dev.laurel.grading.store;

import dev.laurel.grading.CanvasStream;
import dev.laurel.grading.CanvasStreams;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table `canvas_stream`. */
@Singleton
public class JpaCanvasStreams implements CanvasStreams {

  private final EntityManager em;

  @Inject
  public JpaCanvasStreams(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<CanvasStream> of(Collection<String> deploymentRowIds) {
    return deploymentRowIds.isEmpty()
        ? List.of()
        : em.createQuery(
                "select s from CanvasStreamRow s where s.deploymentId in :ids order by"
                    + " s.deploymentId",
                CanvasStreamRow.class)
            .setParameter("ids", deploymentRowIds)
            .setHint("org.hibernate.readOnly", true)
            .getResultStream()
            .map(CanvasStreamRow::stream)
            .toList();
  }

  @Override
  public Optional<CanvasStream> bySecretHash(String hash) {
    return em.createQuery(
            "select s from CanvasStreamRow s where s.secretHash = :hash", CanvasStreamRow.class)
        .setParameter("hash", hash)
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .map(CanvasStreamRow::stream)
        .findFirst();
  }

  @Override
  public void add(CanvasStream stream) {
    em.createNativeQuery(
            "insert ignore into canvas_stream (deployment_id, secret_hash, sealed_secret,"
                + " root_uuid, counts_unstated, taken, dropped) values (?1, ?2, ?3, ?4, ?5, 0, 0)")
        .setParameter(1, stream.deploymentRowId())
        .setParameter(2, stream.secret().hash())
        .setParameter(3, stream.secret().sealed())
        .setParameter(4, stream.rootUuid().orElse(null))
        .setParameter(5, stream.countsUnstated())
        .executeUpdate();
  }

  @Override
  public void replaceSecret(String deploymentRowId, CanvasStream.SealedSecret secret) {
    update("secret_hash = ?2, sealed_secret = ?3 where deployment_id = ?1", deploymentRowId)
        .setParameter(2, secret.hash())
        .setParameter(3, secret.sealed())
        .executeUpdate();
  }

  @Override
  public void countUnstated(String deploymentRowId, boolean counts) {
    update("counts_unstated = ?2 where deployment_id = ?1", deploymentRowId)
        .setParameter(2, counts)
        .executeUpdate();
  }

  @Override
  public void remove(String deploymentRowId) {
    em.createNativeQuery("delete from canvas_stream where deployment_id = ?1")
        .setParameter(1, deploymentRowId)
        .executeUpdate();
  }

  @Override
  public Optional<String> bind(String deploymentRowId, String rootUuid) {
    update("root_uuid = ?2 where deployment_id = ?1 and root_uuid is null", deploymentRowId)
        .setParameter(2, rootUuid)
        .executeUpdate();
    return em.createNativeQuery(
            "select root_uuid from canvas_stream where deployment_id = ?1", String.class)
        .setParameter(1, deploymentRowId)
        .getResultStream()
        .map(String::valueOf)
        .findFirst();
  }

  @Override
  public void unbind(String deploymentRowId) {
    update("root_uuid = null where deployment_id = ?1", deploymentRowId).executeUpdate();
  }

  @Override
  public void hold(String deploymentRowId) {
    em.createNativeQuery(
            "select deployment_id from canvas_stream where deployment_id = ?1 for update",
            String.class)
        .setParameter(1, deploymentRowId)
        .getResultList();
  }

  @Override
  @Transactional
  public void count(String deploymentRowId, Instant at, long taken, long dropped) {
    update(
            "last_event_at = ?2, taken = taken + ?3, dropped = dropped + ?4"
                + " where deployment_id = ?1",
            deploymentRowId)
        .setParameter(2, at)
        .setParameter(3, taken)
        .setParameter(4, dropped)
        .executeUpdate();
  }

  private Query update(String what, String deploymentRowId) {
    return em.createNativeQuery("update canvas_stream set " + what)
        .setParameter(1, deploymentRowId);
  }
}
