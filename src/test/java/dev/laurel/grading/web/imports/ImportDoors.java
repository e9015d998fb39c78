package dev.laurel.grading.web.imports;

import dev.laurel.grading.ImportsForTests;
import dev.laurel.testing.CourseVisitor;
import java.util.List;

/** The resources of this room, for tests of this and later rooms. */
public final class ImportDoors {

  private ImportDoors() {}

  public static List<Object> all(ImportsForTests imports, CourseVisitor visitor) {
    ImportVisit visit = new ImportVisit(visitor, visitor, imports.uploadTable);
    return List.of(
        new ImportResource(visit, imports.uploadTable),
        new ImportStepsResource(
            visit, imports.uploadTable, imports.previewImport, imports.confirmImport));
  }
}
