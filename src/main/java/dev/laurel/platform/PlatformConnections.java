package dev.laurel.platform;

import dev.laurel.lti.GradeBook;
import dev.laurel.lti.NamesAndRoles;
import dev.laurel.lti.NoticeHandlers;
import java.util.Set;

/** Calls to the services of an LMS. Every call may throw {@link dev.laurel.lti.LtiCallFailed}. */
public interface PlatformConnections {

  /**
   * The tool's own columns in the gradebooks of one deployment.
   *
   * @param deploymentRowId the deployment
   * @param offered the scopes that the launch offered (`roster.Context.scopes()`); no other is
   *     asked for
   */
  GradeBook gradeBook(String deploymentRowId, Set<String> offered);

  /** The members of the courses of one deployment. */
  NamesAndRoles namesAndRoles(String deploymentRowId);

  /** Which notices are wanted from one deployment. */
  NoticeHandlers noticeHandlers(String deploymentRowId);
}
