package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.HandNote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "hand_note")
@SuppressWarnings("NullAway.Init")
class HandNoteRow {

  @Id
  @Column(name = "event_id")
  String eventId;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "item_id")
  String itemId;

  @Column(name = "learner_id")
  String learnerId;

  @Column(name = "said_by")
  String saidBy;

  String reason;

  @Column(name = "said_at")
  Instant saidAt;

  HandNote note() {
    return new HandNote(
        eventId, new Course(tenantId, contextId), itemId, learnerId, saidBy, reason, saidAt);
  }
}
