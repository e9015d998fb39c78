package dev.laurel.roster;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A course, as LTI calls it.
 *
 * @param id Laurel's id, the {contextId} of every address
 * @param tenantId whose it is
 * @param deploymentRowId the deployment it was launched from
 * @param platformContextId what the LMS calls it, unique within the deployment
 * @param title as the LMS said it last; its id when it says none
 * @param lineItemsUrl where its gradebook columns are, when the LMS offers them
 * @param membershipsUrl where its members are, when the LMS offers them
 * @param scopes what the LMS lets the tool ask for in this course
 * @param active false once nothing is to be read from it any more
 */
public record Context(
    String id,
    String tenantId,
    String deploymentRowId,
    String platformContextId,
    String title,
    Optional<URI> lineItemsUrl,
    Optional<URI> membershipsUrl,
    Set<String> scopes,
    boolean active) {

  public Context {
    scopes = Set.copyOf(scopes);
  }

  /**
   * No course. People are known in a deployment, whatever course they came from, so those who came
   * from none are looked for and kept in the same way; nobody is a member of it, and it is never
   * stored.
   */
  static Context none(String tenantId, String deploymentRowId) {
    return new Context(
        "", tenantId, deploymentRowId, "", "", Optional.empty(), Optional.empty(), Set.of(), false);
  }

  boolean isNone() {
    return id.isEmpty();
  }

  /** A link without grades offers no services; that takes none away from the course. */
  Context orAsBefore(Context before) {
    Set<String> all = new HashSet<>(scopes);
    all.addAll(before.scopes);
    return new Context(
        id,
        tenantId,
        deploymentRowId,
        platformContextId,
        title,
        lineItemsUrl.or(before::lineItemsUrl),
        membershipsUrl.or(before::membershipsUrl),
        lineItemsUrl.isPresent() && membershipsUrl.isPresent() ? scopes : all,
        active);
  }
}
