package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Who is in a course (Names and Role Provisioning Services 2.0). Throws {@link LtiCallFailed}. */
public final class NamesAndRoles {
  private final PlatformConnection connection;

  /** Opens the memberships of one deployment. */
  public NamesAndRoles(PlatformConnection connection) {
    this.connection = connection;
  }

  /** Lists everyone in the course. */
  public List<Membership> members(URI contextMembershipsUrl) {
    return members(contextMembershipsUrl, Optional.empty(), Optional.empty());
  }

  /**
   * Lists members (§2.4), to the end, and only from the origin the list began at.
   *
   * @param contextMembershipsUrl the address from the launch
   * @param resourceLinkId {@code rlid}: only those who can open this link, with its custom
   *     parameters (§3.2); on Moodle this honours the activity's restrictions
   * @param role only people with this role; also applied to what comes back, because Moodle's next
   *     page forgets it
   */
  public List<Membership> members(
      URI contextMembershipsUrl, Optional<String> resourceLinkId, Optional<Role> role) {
    throw new UnsupportedOperationException("" + connection);
  }
}
