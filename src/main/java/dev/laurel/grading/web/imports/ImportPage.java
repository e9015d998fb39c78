package dev.laurel.grading.web.imports;

import dev.laurel.grading.GradeImport;
import dev.laurel.grading.table.UnreadableTable;
import java.util.Optional;

/**
 * The form that takes a gradebook.
 *
 * @param contextId the course
 * @param course its title
 * @param open one that waits for its confirmation or is being recorded
 * @param unreadable why what was just sent cannot be read
 */
public record ImportPage(
    String contextId,
    String course,
    Optional<GradeImport> open,
    Optional<UnreadableTable> unreadable) {

  /** Where the form is sent. */
  public String base() {
    return ImportVisit.address(contextId);
  }
}
