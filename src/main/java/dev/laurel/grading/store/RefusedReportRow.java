package dev.laurel.grading.store;

import dev.laurel.grading.RefusedReports.Reason;
import dev.laurel.grading.RefusedReports.Refused;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "refused_report")
@SuppressWarnings("NullAway.Init")
class RefusedReportRow {

  @Id String id;

  @Embedded ReportColumns columns;

  String reason;

  Refused refused() {
    return new Refused(columns.course(), columns.report(), Reason.valueOf(reason));
  }
}
