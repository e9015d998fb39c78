package dev.laurel.grading.web.imports;

import dev.laurel.grading.GradeImport;
import dev.laurel.grading.GradeImport.State;

/**
 * How far an import is.
 *
 * @param one the import
 * @param course the title of the course
 */
public record DonePage(GradeImport one, String course) {

  public String contextId() {
    return one.course().contextId();
  }

  public String address() {
    return ImportVisit.address(contextId()) + "/" + one.id();
  }

  public boolean isDone() {
    return one.progress().state() == State.DONE;
  }
}
