package dev.laurel.roster.store;

import dev.laurel.roster.CanvasCourses;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Courses by the names of Canvas in the table `lti_context`. */
@Singleton
public class JpaCanvasCourses implements CanvasCourses {

  private final EntityManager em;

  @Inject
  public JpaCanvasCourses(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Found> find(
      String deploymentRowId, Optional<String> globalId, Optional<String> uuid) {
    return globalId
        .flatMap(id -> first(deploymentRowId, "canvasCourseId", id))
        .or(() -> uuid.flatMap(name -> first(deploymentRowId, "canvasCourseUuid", name)));
  }

  private Optional<Found> first(String deploymentRowId, String column, String value) {
    return em.createQuery(
            "select c from ContextRow c where c.deploymentId = :d and c."
                + column
                + " = :v order by c.id",
            ContextRow.class)
        .setParameter("d", deploymentRowId)
        .setParameter("v", value)
        .setMaxResults(1)
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .findFirst()
        .map(row -> new Found(row.toContext(), row.canvas()));
  }
}
