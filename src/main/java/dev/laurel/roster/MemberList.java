package dev.laurel.roster;

import dev.laurel.lti.Membership;
import java.util.List;

/** The list of members, asked of the LMS. */
public interface MemberList {

  /**
   * Reads the whole list; leaves this machine.
   *
   * @throws dev.laurel.lti.LtiCallFailed when the LMS cannot be asked
   */
  List<Membership> read(Context context);
}
