package dev.laurel.lti;

import java.util.Optional;

/**
 * One role (LTI Core 1.3 appendix A.2).
 *
 * @param uri the full URI; a short name of a context role is completed, an unknown role is kept as
 *     sent
 * @param kind where it holds
 * @param name the principal role, such as {@code Instructor}
 * @param subRole the sub-role, such as {@code TeachingAssistant} in {@code
 *     membership/Instructor#TeachingAssistant}
 */
public record Role(String uri, RoleKind kind, String name, Optional<String> subRole) {

  /**
   * Reads a role.
   *
   * @param text a URI of the LIS vocabulary, a short context role such as {@code Learner}, or
   *     anything else, which becomes {@link RoleKind#UNKNOWN}
   */
  public static Role of(String text) {
    throw new UnsupportedOperationException();
  }
}
