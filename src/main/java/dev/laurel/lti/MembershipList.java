package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a reading of memberships brought (NRPS 2.0 §2.4).
 *
 * @param members everyone, or those who changed; people who left are {@code DELETED} there
 * @param differences where to ask next time for what has changed since; absent where the Platform
 *     offers none
 */
public record MembershipList(List<Membership> members, Optional<URI> differences) {

  /** Copies the members. */
  public MembershipList {
    members = List.copyOf(members);
  }
}
