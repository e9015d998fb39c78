package dev.laurel.grading.store;

import dev.laurel.grading.ParkedReports.Parked;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "parked_report")
@SuppressWarnings("NullAway.Init")
class ParkedReportRow {

  @Id String id;

  @Embedded ReportColumns columns;

  int attempts;

  @Column(name = "next_attempt_at")
  Instant nextAttemptAt;

  Parked parked() {
    return new Parked(id, columns.course(), columns.report(), attempts);
  }
}
