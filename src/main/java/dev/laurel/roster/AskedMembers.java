package dev.laurel.roster;

import dev.laurel.lti.Membership;
import dev.laurel.platform.PlatformConnections;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Asks by Names and Role Provisioning Services 2.0; a course without them has no list. */
@Singleton
class AskedMembers implements MemberList {

  private final PlatformConnections connections;

  @Inject
  AskedMembers(PlatformConnections connections) {
    this.connections = connections;
  }

  @Override
  public List<Membership> read(Context context) {
    return context
        .membershipsUrl()
        .map(url -> connections.namesAndRoles(context.deploymentRowId()).members(url))
        .orElse(List.of());
  }
}
