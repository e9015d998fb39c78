package dev.laurel.platform;

import dev.laurel.lti.Notice;

/** Whoever knows notices that LTI does not name, such as those of Moodle's plugin local_laurel. */
public interface OtherNotices {

  /**
   * Takes one within the present transaction, or ignores it when it is of no known type. It may
   * come again under another nonce when the LMS did not hear the answer.
   *
   * @param deployment whose word it is
   * @throws dev.laurel.lti.LaunchRejected when it cannot be taken; the LMS keeps it and tells it
   *     again
   */
  void heard(Deployment deployment, Notice.Other notice);
}
