package dev.laurel.grading.records;

import dev.laurel.grading.Course;

/** How an id of a sender is kept: within its course, so that no other course's sender blocks it. */
final class StatementKeys {

  private StatementKeys() {}

  static String of(Course course, String id) {
    return RecordDigest.of(course.tenantId(), course.contextId(), id);
  }
}
