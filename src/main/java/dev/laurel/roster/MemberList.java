package dev.laurel.roster;

import dev.laurel.lti.MembershipList;
import java.net.URI;

/** The list of members, asked of the LMS. */
public interface MemberList {

  /**
   * Reads the whole list; leaves this machine.
   *
   * @throws dev.laurel.lti.LtiCallFailed when the LMS cannot be asked
   */
  MembershipList read(Context context);

  /**
   * Reads what has changed; leaves this machine.
   *
   * @param since the address that the last reading named
   * @throws dev.laurel.lti.LtiCallFailed when the LMS cannot be asked
   */
  MembershipList changes(Context context, URI since);
}
