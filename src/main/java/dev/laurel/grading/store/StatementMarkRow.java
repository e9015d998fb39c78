package dev.laurel.grading.store;

import dev.laurel.grading.records.Aspect;
import dev.laurel.grading.records.StatementMark;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Written by {@link JpaStatementMarks} without a row object. */
@Entity
@Table(name = "statement_mark")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class StatementMarkRow {

  @Id String id;

  @Column(name = "content_hash")
  @Nullable String contentHash;

  boolean voided;

  @Column(name = "user_key")
  @Nullable String userKey;

  @Column(name = "occurred_at")
  @Nullable Instant occurredAt;

  @Column(name = "score_item")
  @Nullable String scoreItem;

  @Column(name = "passed_item")
  @Nullable String passedItem;

  @Column(name = "completed_item")
  @Nullable String completedItem;

  StatementMark mark() {
    return new StatementMark(id, Optional.ofNullable(contentHash), voided, said());
  }

  private Optional<StatementMark.Said> said() {
    if (userKey == null || occurredAt == null) {
      return Optional.empty();
    }
    Map<Aspect, String> items = new EnumMap<>(Aspect.class);
    put(items, Aspect.SCORE, scoreItem);
    put(items, Aspect.PASSED, passedItem);
    put(items, Aspect.COMPLETED, completedItem);
    return Optional.of(new StatementMark.Said(userKey, occurredAt, items));
  }

  private static void put(Map<Aspect, String> items, Aspect aspect, @Nullable String item) {
    if (item != null) {
      items.put(aspect, item);
    }
  }
}
