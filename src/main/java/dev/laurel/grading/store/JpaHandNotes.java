package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.HandNote;
import dev.laurel.grading.HandNotes;
import dev.laurel.shared.store.Rows;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
class JpaHandNotes implements HandNotes {

  private final EntityManager em;

  @Inject
  JpaHandNotes(EntityManager em) {
    this.em = em;
  }

  @Override
  public void keep(Collection<HandNote> notes) {
    new Rows(em)
        .insert(
            "insert ignore into hand_note (event_id, tenant_id, context_id, item_id, learner_id,"
                + " said_by, reason, said_at) values",
            "",
            notes.stream().map(JpaHandNotes::values).toList());
  }

  private static @Nullable Object[] values(HandNote note) {
    return new @Nullable Object[] {
      note.eventId(),
      note.course().tenantId(),
      note.course().contextId(),
      note.itemId(),
      note.learnerId(),
      note.saidBy(),
      note.reason(),
      note.saidAt()
    };
  }

  @Override
  public List<HandNote> of(Course course, Collection<String> eventIds) {
    if (eventIds.isEmpty()) {
      return List.of();
    }
    return em
        .createQuery(
            "select n from HandNoteRow n where n.eventId in :ids and n.tenantId = :tenant"
                + " and n.contextId = :context order by n.saidAt, n.eventId",
            HandNoteRow.class)
        .setParameter("ids", eventIds)
        .setParameter("tenant", course.tenantId())
        .setParameter("context", course.contextId())
        .getResultList()
        .stream()
        .map(HandNoteRow::note)
        .toList();
  }
}
