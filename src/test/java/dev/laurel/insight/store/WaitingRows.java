package dev.laurel.insight.store;

import dev.laurel.testing.AwardRows;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Rows that wait for a stage, as the rooms leave them. */
final class WaitingRows {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final EntityManager em;

  WaitingRows(EntityManager em) {
    this.em = em;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private void insert(String sql, Object... values) {
    var query = em.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }

  private String item() {
    String id = newId();
    insert(
        "insert into graded_item (id, tenant_id, context_id, url, url_hash, label, score_maximum,"
            + " made_by_laurel, purpose) values (?1, 't', 'c', 'u', ?1, 'Quiz', '100', false,"
            + " 'INPUT')",
        id);
    return id;
  }

  void reading(int failures) {
    insert(
        "insert into item_reading (item_id, tenant_id, context_id, pace_millis, next_at, failures,"
            + " trouble) values (?1, 't', 'c', 60000, ?2, ?3, 'UNREACHABLE')",
        item(),
        NOON,
        failures);
  }

  void parked() {
    insert(
        "insert into parked_report (id, tenant_id, context_id, item_id, user_key, channel,"
            + " source_event_id, occurred_at, received_at, attempts, next_attempt_at)"
            + " values (?1, 't', 'c', ?2, 'u', 'AGS_RESULT', ?1, ?3, ?3, 9, ?3)",
        newId(),
        item(),
        NOON);
  }

  /** A subscription or a copied course that is due, or one that is settled. */
  void subscription(boolean due) {
    insert(
        "insert into notice_subscription (deployment_id, service_url, handler_url, attempts,"
            + (due ? " next_attempt_at," : "")
            + " last_error) values (?1, 's', 'h', 3, "
            + (due ? "?2, " : "")
            + "'the LMS said no')",
        due ? new Object[] {newId(), NOON} : new Object[] {newId()});
  }

  void copy(boolean due) {
    insert(
        "insert into course_origin (id, tenant_id, deployment_id, copy_context_id,"
            + " origin_context_id, noted_at, attempts"
            + (due ? ", next_attempt_at" : "")
            + ") values (?1, 't', ?1, 'a', 'b', ?2, 4"
            + (due ? ", ?2" : "")
            + ")",
        newId(),
        NOON);
  }

  void change(int attempts, String error) {
    insert(
        "insert into standing_change (id, tenant_id, context_id, learner_id, item_id, attempts,"
            + " last_error) values (?1, 't', 'c', 'l', 'i', ?2, ?3)",
        newId(),
        attempts,
        error);
  }

  String award() {
    return AwardRows.add(em);
  }

  void granted(String award, int attempts) {
    insert("insert into award_granted (award_id, attempts) values (?1, ?2)", award, attempts);
  }

  void claimed(String award) {
    insert("insert into award_claimed (award_id, attempts) values (?1, 0)", award);
  }

  void published(String award) {
    insert(
        "insert into achievement_published (id, achievement_id, attempts)"
            + " select ?1, achievement_id, 0 from award where id = ?2",
        newId(),
        award);
  }

  /** A credential that waits to be signed, or one that is; its id. */
  String credential(String award, boolean signed) {
    String id = newId();
    insert(
        "insert into status_list (id, tenant_id, issuer_id, number, size, taken, shuffle_key,"
            + " created_at, revision) values (?1, 't', ?1, 1, 131072, 1, 'k', ?2, 1)",
        id,
        NOON);
    insert(
        "insert into credential (id, tenant_id, award_id, issuer_id, status_list_id, status_index,"
            + " reserved_at, attempts, last_error"
            + (signed ? ", signed_at" : "")
            + ") values (?1, 't', ?2, 'i', ?1, 7, ?3, 5, 'no key'"
            + (signed ? ", ?3" : "")
            + ")",
        id,
        award,
        NOON);
    return id;
  }

  void issued(String award) {
    insert(
        "insert into credential_issued (credential_id, award_id) values (?1, ?2)",
        credential(award, true),
        award);
  }

  void telling(String award, String kind, String state, int attempts) {
    insert(
        "insert into telling (id, tenant_id, award_id, kind, state, created_at, attempts,"
            + " last_error) values (?1, 't', ?2, ?3, ?4, ?5, ?6, 'mailbox full')",
        newId(),
        award,
        kind,
        state,
        NOON,
        attempts);
  }
}
