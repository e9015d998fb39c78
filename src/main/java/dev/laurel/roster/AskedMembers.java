package dev.laurel.roster;

import dev.laurel.lti.MembershipList;
import dev.laurel.platform.PlatformConnections;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Asks by Names and Role Provisioning Services 2.0; a course without them has no list. */
@Singleton
class AskedMembers implements MemberList {

  private final PlatformConnections connections;

  @Inject
  AskedMembers(PlatformConnections connections) {
    this.connections = connections;
  }

  @Override
  public MembershipList read(Context context) {
    return context
        .membershipsUrl()
        .map(url -> connections.namesAndRoles(context.deploymentRowId()).read(url))
        .orElse(new MembershipList(List.of(), Optional.empty()));
  }

  @Override
  public MembershipList changes(Context context, URI since) {
    return connections.namesAndRoles(context.deploymentRowId()).changes(since);
  }
}
