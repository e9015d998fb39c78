package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.ItemReading;
import dev.laurel.grading.LmsTrouble;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "item_reading")
@SuppressWarnings("NullAway.Init")
class ItemReadingRow {

  @Id
  @Column(name = "item_id")
  String itemId;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "pace_millis")
  long paceMillis;

  @Column(name = "next_at")
  Instant nextAt;

  @Column(name = "last_read_at")
  @Nullable Instant lastReadAt;

  @Column(name = "failing_since")
  @Nullable Instant failingSince;

  int failures;

  @Nullable String trouble;

  void fill(ItemReading reading) {
    paceMillis = reading.pace().toMillis();
    nextAt = reading.nextAt();
    lastReadAt = reading.lastReadAt().orElse(null);
    failingSince = reading.failingSince().orElse(null);
    failures = reading.failures();
    trouble = reading.trouble().map(LmsTrouble.Kind::name).orElse(null);
  }

  ItemReading reading() {
    return new ItemReading(
        itemId,
        new Course(tenantId, contextId),
        Duration.ofMillis(paceMillis),
        nextAt,
        Optional.ofNullable(lastReadAt),
        Optional.ofNullable(failingSince),
        failures,
        Optional.ofNullable(trouble).map(LmsTrouble.Kind::valueOf));
  }
}
