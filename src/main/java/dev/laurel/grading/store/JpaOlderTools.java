package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.Digest;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.OlderTools;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables `older_tool` and `older_tool_nonce`. */
@Singleton
public class JpaOlderTools implements OlderTools {

  private final EntityManager em;

  @Inject
  public JpaOlderTools(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(OlderTool tool) {
    em.persist(new OlderToolRow(tool));
    em.flush();
  }

  @Override
  public Optional<OlderTool> byId(String toolId) {
    return em.createQuery("select t from OlderToolRow t where t.id = :id", OlderToolRow.class)
        .setParameter("id", toolId)
        .getResultStream()
        .map(OlderToolRow::tool)
        .findFirst();
  }

  @Override
  public List<OlderTool> ofContext(String contextId) {
    return em.createQuery(
            "select t from OlderToolRow t where t.contextId = :context order by t.id",
            OlderToolRow.class)
        .setParameter("context", contextId)
        .getResultStream()
        .map(OlderToolRow::tool)
        .toList();
  }

  @Override
  public void end(String toolId, Instant now) {
    em.createNativeQuery("update older_tool set ended_at = ?1 where id = ?2 and ended_at is null")
        .setParameter(1, now)
        .setParameter(2, toolId)
        .executeUpdate();
  }

  @Override
  public boolean has(Course course) {
    return !em.createQuery(
            "select t.id from OlderToolRow t where t.contextId = :context"
                + " and t.tenantId = :tenant and t.endedAt is null",
            String.class)
        .setParameter("context", course.contextId())
        .setParameter("tenant", course.tenantId())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  @Transactional
  public boolean use(OlderTool tool, String nonce, Instant now, Instant until) {
    boolean noted = tool.isToNote(now);
    if (noted) {
      em.createNativeQuery("delete from older_tool_nonce where kept_until < ?1")
          .setParameter(1, now)
          .executeUpdate();
    }
    boolean fresh =
        em.createNativeQuery(
                    "insert ignore into older_tool_nonce (tool_id, nonce_hash, kept_until)"
                        + " values (?1, ?2, ?3)")
                .setParameter(1, tool.id())
                .setParameter(2, Digest.sha256(nonce))
                .setParameter(3, until)
                .executeUpdate()
            == 1;
    if (fresh && noted) {
      em.createNativeQuery("update older_tool set last_used_at = ?1 where id = ?2")
          .setParameter(1, now)
          .setParameter(2, tool.id())
          .executeUpdate();
    }
    return fresh;
  }
}
