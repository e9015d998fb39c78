package dev.laurel.platform.store;

import dev.laurel.lti.Registration;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.PlatformChanged;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationState;
import dev.laurel.platform.RegistrationState.Status;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Registrations in the tables `lti_platform` and `lti_deployment`, always read together. */
@Singleton
public class JpaPlatforms implements Platforms {

  private static final String BOTH =
      "select p, d from PlatformRow p left join DeploymentRow d on d.platformId = p.id ";
  private static final String IN_ORDER = " order by p.name, p.id, d.deploymentId";

  private final EntityManager em;
  private final Consumer<PlatformChanged> changed;

  @Inject
  public JpaPlatforms(EntityManager em, Event<PlatformChanged> changed) {
    this(em, (Consumer<PlatformChanged>) changed::fire);
  }

  /** For tests: nobody keeps copies. */
  public JpaPlatforms(EntityManager em) {
    this(em, change -> {});
  }

  /**
   * @param changed is told of every change, within its transaction
   */
  public JpaPlatforms(EntityManager em, Consumer<PlatformChanged> changed) {
    this.em = em;
    this.changed = changed;
  }

  @Override
  public Optional<RegisteredPlatform> find(String issuer, Optional<String> clientId) {
    List<RegisteredPlatform> found =
        clientId
            .map(id -> read("where p.registrationHash = ?1", Hash.of(issuer + "\n" + id)))
            .orElseGet(() -> read("where p.issuerHash = ?1", Hash.of(issuer)));
    List<RegisteredPlatform> decided =
        found.stream().filter(p -> p.status() != Status.PENDING).toList();
    List<RegisteredPlatform> meant = decided.isEmpty() ? found : decided;
    return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
  }

  @Override
  public Optional<RegisteredPlatform> byId(String platformId) {
    return read("where p.id = ?1", platformId).stream().findFirst();
  }

  @Override
  public Optional<RegisteredPlatform> byDeployment(String deploymentRowId) {
    String wanted = "where p.id = (select x.platformId from DeploymentRow x where x.id = ?1)";
    return read(wanted, deploymentRowId).stream().findFirst();
  }

  @Override
  public List<RegisteredPlatform> all() {
    return read("where p.id <> ?1", "");
  }

  private List<RegisteredPlatform> read(String where, String value) {
    List<Object[]> pairs =
        em.createQuery(BOTH + where + IN_ORDER, Object[].class)
            .setParameter(1, value)
            .getResultList();
    Map<PlatformRow, List<DeploymentRow>> byPlatform = new LinkedHashMap<>();
    for (Object[] pair : pairs) {
      List<DeploymentRow> deployments =
          byPlatform.computeIfAbsent((PlatformRow) pair[0], p -> new ArrayList<>());
      if (pair[1] instanceof DeploymentRow deployment) {
        deployments.add(deployment);
      }
    }
    return byPlatform.entrySet().stream().map(e -> e.getKey().toPlatform(e.getValue())).toList();
  }

  @Override
  @Transactional
  public void add(RegisteredPlatform platform, Instant now) {
    em.persist(new PlatformRow(platform, now));
    em.flush();
    platform.deployments().forEach(d -> em.persist(new DeploymentRow(platform.id(), d, now)));
    em.flush();
    changed.accept(new PlatformChanged(platform.id()));
  }

  @Override
  @Transactional
  public void change(String platformId, String name, Registration registration) {
    em.find(PlatformRow.class, platformId).change(name, registration);
    changed.accept(new PlatformChanged(platformId));
  }

  @Override
  @Transactional
  public void change(String platformId, RegistrationState state) {
    em.find(PlatformRow.class, platformId).change(state);
    changed.accept(new PlatformChanged(platformId));
  }

  @Override
  @Transactional
  public void addDeployment(String platformId, Deployment deployment, Instant now) {
    em.persist(new DeploymentRow(platformId, deployment, now));
    em.flush();
    changed.accept(new PlatformChanged(platformId));
  }

  @Override
  @Transactional
  public void remove(String platformId) {
    em.createQuery("delete from WaitingDeploymentRow w where w.platformId = ?1")
        .setParameter(1, platformId)
        .executeUpdate();
    em.createQuery("delete from DeploymentRow d where d.platformId = ?1")
        .setParameter(1, platformId)
        .executeUpdate();
    em.createQuery("delete from PlatformRow p where p.id = ?1")
        .setParameter(1, platformId)
        .executeUpdate();
    changed.accept(new PlatformChanged(platformId));
  }

  @Override
  @Transactional
  public void launched(String deploymentRowId, Instant at) {
    em.createQuery("update DeploymentRow d set d.lastLaunchAt = ?1 where d.id = ?2")
        .setParameter(1, at)
        .setParameter(2, deploymentRowId)
        .executeUpdate();
    changed.accept(new PlatformChanged(deploymentRowId));
  }
}
