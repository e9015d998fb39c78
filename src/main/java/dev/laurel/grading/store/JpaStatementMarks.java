package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.records.Aspect;
import dev.laurel.grading.records.StatementMark;
import dev.laurel.grading.records.StatementMarks;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table `statement_mark`. */
@Singleton
public class JpaStatementMarks implements StatementMarks {

  private static final String INSERT =
      "into statement_mark (id, tenant_id, context_id, content_hash, voided, user_key,"
          + " occurred_at, score_item, passed_item, completed_item) values";

  private final EntityManager em;

  @Inject
  public JpaStatementMarks(EntityManager em) {
    this.em = em;
  }

  @Override
  public List<StatementMark> of(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return em.createQuery(
            "select m from StatementMarkRow m where m.id in :ids order by m.id",
            StatementMarkRow.class)
        .setParameter("ids", keys)
        .getResultStream()
        .map(StatementMarkRow::mark)
        .toList();
  }

  @Override
  public void add(Course course, Collection<StatementMark> marks) {
    insert("insert ignore", "", course, marks);
  }

  @Override
  public void voided(Course course, Collection<String> keys) {
    List<StatementMark> marks =
        keys.stream()
            .map(key -> new StatementMark(key, Optional.empty(), true, Optional.empty()))
            .toList();
    insert("insert", "on duplicate key update voided = values(voided)", course, marks);
  }

  private void insert(String how, String tail, Course course, Collection<StatementMark> marks) {
    if (!marks.isEmpty()) {
      new Rows(em)
          .insert(
              how + " " + INSERT,
              tail,
              marks.stream()
                  .sorted(Comparator.comparing(StatementMark::key)) // locks in one order
                  .map(mark -> values(course, mark))
                  .toList());
    }
  }

  private static @Nullable Object[] values(Course course, StatementMark mark) {
    return new @Nullable Object[] {
      mark.key(),
      course.tenantId(),
      course.contextId(),
      mark.content().orElse(null),
      mark.voided(),
      mark.said().map(StatementMark.Said::userKey).orElse(null),
      mark.said().map(StatementMark.Said::at).orElse(null),
      item(mark, Aspect.SCORE),
      item(mark, Aspect.PASSED),
      item(mark, Aspect.COMPLETED)
    };
  }

  private static @Nullable String item(StatementMark mark, Aspect aspect) {
    return mark.said().map(said -> said.items().get(aspect)).orElse(null);
  }
}
