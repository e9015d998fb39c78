package dev.laurel.lti;

import java.util.Optional;
import java.util.Set;

/**
 * The course (LTI Core 1.3 §5.4.1).
 *
 * @param id the Platform's id, unique per deployment
 * @param label the short name
 * @param title the full name
 * @param types full URIs as sent, short names completed ({@code CourseSection}); may be empty
 */
public record Context(
    String id, Optional<String> label, Optional<String> title, Set<String> types) {

  /** Copies the types. */
  public Context {
    types = Set.copyOf(types);
  }
}
