package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import dev.laurel.grading.Digest;
import java.util.List;

/** How an id of a sender is kept: within its course, so that no other course's sender blocks it. */
final class StatementKeys {

  private StatementKeys() {}

  static String of(Course course, String id) {
    return Digest.sha256(List.of(course.tenantId(), course.contextId(), id));
  }
}
