package dev.laurel.grading;

import dev.laurel.lti.LtiCallFailed;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.Memberships;
import dev.laurel.roster.RefreshRoster;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.Map;

/** The members of the roster, by what the LMS calls them. */
@Singleton
class RosterLearners implements Learners {

  private static final System.Logger LOG = System.getLogger(RosterLearners.class.getName());

  private final Contexts contexts;
  private final Memberships memberships;
  private final RefreshRoster refreshRoster;

  @Inject
  RosterLearners(Contexts contexts, Memberships memberships, RefreshRoster refreshRoster) {
    this.contexts = contexts;
    this.memberships = memberships;
    this.refreshRoster = refreshRoster;
  }

  @Override
  public Map<String, String> byKey(String contextId) {
    return contexts
        .byId(contextId)
        .map(context -> memberships.learnersByKey(context.deploymentRowId(), contextId))
        .orElse(Map.of());
  }

  /** Whoever cannot be found for now is parked and looked for again. */
  @Override
  public void refresh(String contextId) {
    try {
      refreshRoster.refresh(contextId);
    } catch (LtiCallFailed failure) {
      LOG.log(Level.INFO, "Members of {0} not listed: {1}", contextId, failure.detail());
    }
  }
}
