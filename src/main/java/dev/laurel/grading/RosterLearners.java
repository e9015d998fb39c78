package dev.laurel.grading;

import dev.laurel.roster.Contexts;
import dev.laurel.roster.Memberships;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** The members of the roster, by what the LMS calls them. */
@Singleton
class RosterLearners implements Learners {

  private final Contexts contexts;
  private final Memberships memberships;

  @Inject
  RosterLearners(Contexts contexts, Memberships memberships) {
    this.contexts = contexts;
    this.memberships = memberships;
  }

  @Override
  public Map<String, String> byKey(String contextId) {
    return contexts
        .byId(contextId)
        .map(context -> memberships.learnersByKey(context.deploymentRowId(), contextId))
        .orElse(Map.of());
  }

  @Override
  public void refresh(String contextId) {}
}
