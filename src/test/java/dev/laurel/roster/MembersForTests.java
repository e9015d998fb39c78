package dev.laurel.roster;

import dev.laurel.lti.Membership;
import dev.laurel.lti.MembershipStatus;
import dev.laurel.lti.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learners as an LMS lists them. */
final class MembersForTests {

  private MembersForTests() {}

  static Membership learner(
      String userId, String name, Optional<String> email, Optional<String> sourcedId) {
    return new Membership(
        userId,
        Roles.of(List.of("Learner")),
        MembershipStatus.ACTIVE,
        Optional.of(name),
        Optional.empty(),
        Optional.empty(),
        email,
        sourcedId,
        Map.of());
  }
}
