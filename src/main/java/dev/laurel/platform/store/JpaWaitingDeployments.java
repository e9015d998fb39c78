package dev.laurel.platform.store;

import dev.laurel.platform.WaitingDeployment;
import dev.laurel.platform.WaitingDeployments;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Deployments that wait, in the table `lti_waiting_deployment`. */
@Singleton
public class JpaWaitingDeployments implements WaitingDeployments {

  private static final String ALL = "select w from WaitingDeploymentRow w ";
  private static final String OLDEST_FIRST = " order by w.platformId, w.firstSeenAt, w.id";

  private final EntityManager em;

  @Inject
  public JpaWaitingDeployments(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<WaitingDeployment> all() {
    return em.createQuery(ALL + OLDEST_FIRST, WaitingDeploymentRow.class).getResultList().stream()
        .map(WaitingDeploymentRow::toDeployment)
        .toList();
  }

  @Override
  public List<WaitingDeployment> of(String platformId) {
    return em
        .createQuery(ALL + "where w.platformId = ?1" + OLDEST_FIRST, WaitingDeploymentRow.class)
        .setParameter(1, platformId)
        .getResultList()
        .stream()
        .map(WaitingDeploymentRow::toDeployment)
        .toList();
  }

  @Override
  public Optional<WaitingDeployment> byId(String id) {
    return Optional.ofNullable(em.find(WaitingDeploymentRow.class, id))
        .map(WaitingDeploymentRow::toDeployment);
  }

  /** One statement: to insert first and update then would let two nodes wait for each other. */
  @Override
  @Transactional
  public void note(WaitingDeployment deployment) {
    // One statement: a look before it, or two writes, would make those who arrive at once wait for
    // each other in a circle.
    em.createNativeQuery(
            "insert into lti_waiting_deployment"
                + " (id, platform_id, deployment_id, label, first_seen_at, last_seen_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on duplicate key update"
                + " label = values(label), last_seen_at = values(last_seen_at)")
        .setParameter(1, deployment.id())
        .setParameter(2, deployment.platformId())
        .setParameter(3, deployment.deploymentId())
        .setParameter(4, deployment.label())
        .setParameter(5, deployment.firstSeenAt())
        .setParameter(6, deployment.lastSeenAt())
        .executeUpdate();
  }

  @Override
  @Transactional
  public void remove(String id) {
    em.createQuery("delete from WaitingDeploymentRow w where w.id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }
}
