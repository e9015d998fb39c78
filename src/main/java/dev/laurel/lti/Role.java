package dev.laurel.lti;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final String VOCABULARY = "http://purl.imsglobal.org/vocab/lis/v2/";

  /** Context roles may come by their short names (LTI Core 1.3 appendix A.2.3). */
  private static final Set<String> SHORT =
      Set.of(
          "Administrator",
          "ContentDeveloper",
          "Instructor",
          "Learner",
          "Mentor",
          "Manager",
          "Member",
          "Officer");

  private static final Pattern MEMBERSHIP =
      Pattern.compile(VOCABULARY + "membership(?:/(?<principal>\\w+))?#(?<name>\\w+)");
  private static final Pattern PERSON =
      Pattern.compile(
          "http://purl.imsglobal.org/vocab/"
              + "(?<where>lis/v2/|lis/v2/institution/|lis/v2/system/|lti/system/)person#(?<name>\\w+)");

  /**
   * Reads a role.
   *
   * @param text a URI of the LIS vocabulary, a short context role such as {@code Learner}, or
   *     anything else, which becomes {@link RoleKind#UNKNOWN}
   */
  public static Role of(String text) {
    if (SHORT.contains(text)) {
      return new Role(
          VOCABULARY + "membership#" + text, RoleKind.MEMBERSHIP, text, Optional.empty());
    }
    Matcher core = MEMBERSHIP.matcher(text);
    if (core.matches()) {
      return core.group("principal") == null
          ? new Role(text, RoleKind.MEMBERSHIP, core.group("name"), Optional.empty())
          : new Role(
              text, RoleKind.MEMBERSHIP, core.group("principal"), Optional.of(core.group("name")));
    }
    Matcher person = PERSON.matcher(text);
    return person.matches()
        ? new Role(text, kind(person.group("where")), person.group("name"), Optional.empty())
        : new Role(text, RoleKind.UNKNOWN, text, Optional.empty());
  }

  /** Moodle's memberships leave out where: a person of the institution (LTI 2.0 did so). */
  private static RoleKind kind(String where) {
    return where.endsWith("system/") ? RoleKind.SYSTEM : RoleKind.INSTITUTION;
  }
}
