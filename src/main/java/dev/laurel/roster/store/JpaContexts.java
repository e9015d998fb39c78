package dev.laurel.roster.store;

import dev.laurel.platform.PlatformUse;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The courses, read. */
@Singleton
public class JpaContexts implements Contexts, PlatformUse {

  private final EntityManager em;

  @Inject
  public JpaContexts(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Context> byId(String contextId) {
    return em.createQuery("select c from ContextRow c where c.id = :id", ContextRow.class)
        .setParameter("id", contextId)
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .findFirst()
        .map(ContextRow::toContext);
  }

  @Override
  public List<Context> active() {
    return em.createQuery(
            "select c from ContextRow c where c.active = true order by c.id", ContextRow.class)
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .map(ContextRow::toContext)
        .toList();
  }

  @Override
  public long coursesOf(String platformId) {
    Object count =
        em.createNativeQuery(
                "select count(*) from lti_context c join lti_deployment d on d.id = c.deployment_id"
                    + " where d.platform_id = ?1")
            .setParameter(1, platformId)
            .getSingleResult();
    return ((Number) count).longValue();
  }
}
