package dev.laurel.grading.store;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.GradeImport.File;
import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.GradeImport.State;
import dev.laurel.grading.ImportChoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Without the bytes of the file: those are large, and few look at them. */
@Entity
@Table(name = "grade_import")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class GradeImportRow {

  @Id String id;

  @Column(name = "tenant_id")
  String tenantId;

  @Column(name = "context_id")
  String contextId;

  @Column(name = "uploaded_by")
  String uploadedBy;

  @Column(name = "file_name")
  String fileName;

  @Column(name = "file_hash")
  String fileHash;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  @Nullable String choice;

  String state;

  @Column(name = "total_rows")
  int totalRows;

  @Column(name = "next_row")
  int nextRow;

  int recorded;

  int parked;

  GradeImport gradeImport() {
    return new GradeImport(
        id,
        new Course(tenantId, contextId),
        uploadedBy,
        new File(fileName, fileHash, uploadedAt),
        Optional.ofNullable(choice).map(ImportChoice::parse),
        new Progress(State.valueOf(state), totalRows, nextRow, recorded, parked));
  }
}
