package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.GradeImport.State;
import dev.laurel.grading.GradeImports;
import dev.laurel.grading.ImportChoice;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table `grade_import`. */
@Singleton
public class JpaGradeImports implements GradeImports {

  private final EntityManager em;

  @Inject
  public JpaGradeImports(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(GradeImport fresh, byte[] file, Instant keptUntil) {
    em.createNativeQuery(
            "delete from grade_import where tenant_id = ?1 and context_id = ?2"
                + " and uploaded_by = ?3 and state = 'WAITING'")
        .setParameter(1, fresh.course().tenantId())
        .setParameter(2, fresh.course().contextId())
        .setParameter(3, fresh.uploadedBy())
        .executeUpdate();
    new Rows(em)
        .insert(
            "insert into grade_import (id, tenant_id, context_id, uploaded_by, file_name,"
                + " file_hash, file_bytes, uploaded_at, state, total_rows, next_row, recorded,"
                + " parked, next_attempt_at) values",
            "",
            List.<@Nullable Object[]>of(values(fresh, file, keptUntil)));
  }

  private static @Nullable Object[] values(GradeImport fresh, byte[] file, Instant keptUntil) {
    return new @Nullable Object[] {
      fresh.id(),
      fresh.course().tenantId(),
      fresh.course().contextId(),
      fresh.uploadedBy(),
      fresh.file().name(),
      fresh.file().hash(),
      file,
      fresh.file().uploadedAt(),
      State.WAITING.name(),
      fresh.progress().rows(),
      0,
      0,
      0,
      keptUntil
    };
  }

  @Override
  public Optional<GradeImport> of(Course course, String uploadedBy, String id) {
    return own(course, uploadedBy).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Optional<GradeImport> latest(Course course, String uploadedBy) {
    return own(course, uploadedBy).stream().findFirst();
  }

  /** Few: one that waits, and what was recorded within the last day. */
  private List<GradeImport> own(Course course, String uploadedBy) {
    return em.createQuery(
            "select i from GradeImportRow i where i.tenantId = :tenant"
                + " and i.contextId = :context and i.uploadedBy = :person order by i.id desc",
            GradeImportRow.class)
        .setParameter("tenant", course.tenantId())
        .setParameter("context", course.contextId())
        .setParameter("person", uploadedBy)
        .getResultStream()
        .map(GradeImportRow::gradeImport)
        .toList();
  }

  /** Outside of a transaction the server lends no typed native query. */
  @Override
  @Transactional
  public Optional<byte[]> file(String id) {
    return Queries.rows(
            em,
            "select file_bytes from grade_import where id = ?1 and file_bytes is not null",
            byte[].class)
        .setParameter(1, id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void choose(String id, ImportChoice choice) {
    em.createNativeQuery("update grade_import set choice = ?1 where id = ?2 and state = 'WAITING'")
        .setParameter(1, choice.text())
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  public boolean confirm(String id, ImportChoice choice, Instant now) {
    return em.createNativeQuery(
                "update grade_import set state = 'CONFIRMED', next_attempt_at = ?1"
                    + " where id = ?2 and state = 'WAITING' and choice = ?3")
            .setParameter(1, now)
            .setParameter(2, id)
            .setParameter(3, choice.text())
            .executeUpdate()
        == 1;
  }

  @Override
  public Optional<GradeImport> claim(Instant now, Instant again) {
    Optional<GradeImport> due =
        Queries.rows(
                em,
                "SELECT * FROM grade_import WHERE next_attempt_at <= :now"
                    + " ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED",
                GradeImportRow.class)
            .setParameter("now", now)
            .getResultList()
            .stream()
            .map(GradeImportRow::gradeImport)
            .findFirst();
    due.ifPresent(one -> lookAgain(one.id(), again));
    return due;
  }

  private void lookAgain(String id, Instant again) {
    em.createNativeQuery("update grade_import set next_attempt_at = ?1 where id = ?2")
        .setParameter(1, again)
        .setParameter(2, id)
        .executeUpdate();
  }

  @Override
  public void advance(String id, Progress before, Progress now, Instant due) {
    boolean done = now.state() == State.DONE;
    em.createNativeQuery(
            "update grade_import set state = ?1, next_row = ?2, recorded = ?3, parked = ?4,"
                + " next_attempt_at = ?5"
                + (done ? ", file_bytes = null" : "")
                + " where id = ?6 and state = 'CONFIRMED' and next_row = ?7")
        .setParameter(1, now.state().name())
        .setParameter(2, now.nextRow())
        .setParameter(3, now.recorded())
        .setParameter(4, now.parked())
        .setParameter(5, due)
        .setParameter(6, id)
        .setParameter(7, before.nextRow())
        .executeUpdate();
  }

  @Override
  public void remove(String id, State seen) {
    em.createNativeQuery("delete from grade_import where id = ?1 and state = ?2")
        .setParameter(1, id)
        .setParameter(2, seen.name())
        .executeUpdate();
  }
}
