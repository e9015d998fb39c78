package dev.laurel.grading;

import dev.laurel.lti.LtiCallFailed;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.LearnerKey;
import dev.laurel.roster.LearnerKeys;
import dev.laurel.roster.Memberships;
import dev.laurel.roster.RefreshRoster;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The members of the roster, by what the LMS calls them. */
@Singleton
class RosterLearners implements Learners {

  private static final System.Logger LOG = System.getLogger(RosterLearners.class.getName());

  private final Contexts contexts;
  private final Memberships memberships;
  private final LearnerKeys keys;
  private final RefreshRoster refreshRoster;

  @Inject
  RosterLearners(
      Contexts contexts, Memberships memberships, LearnerKeys keys, RefreshRoster refreshRoster) {
    this.contexts = contexts;
    this.memberships = memberships;
    this.keys = keys;
    this.refreshRoster = refreshRoster;
  }

  @Override
  public Map<String, String> byKey(String contextId) {
    return contexts
        .byId(contextId)
        .map(context -> memberships.learnersByKey(context.deploymentRowId(), contextId))
        .orElse(Map.of());
  }

  @Override
  public Map<String, String> byKeys(String contextId, Collection<String> userKeys) {
    Map<LearnerKey.Kind, List<String>> asked =
        userKeys.stream()
            .distinct()
            .collect(Collectors.groupingBy(userKey -> LearnerKey.parse(userKey).kind()));
    return contexts.byId(contextId).map(context -> known(context, asked)).orElse(Map.of());
  }

  private Map<String, String> known(Context context, Map<LearnerKey.Kind, List<String>> asked) {
    String deployment = context.deploymentRowId();
    Set<LearnerKey.Kind> kinds = EnumSet.noneOf(LearnerKey.Kind.class);
    kinds.addAll(asked.keySet());
    Map<String, String> known = new HashMap<>();
    if (kinds.remove(LearnerKey.Kind.LTI_SUB)) {
      List<String> subs = asked.getOrDefault(LearnerKey.Kind.LTI_SUB, List.of());
      known.putAll(memberships.learnersByKey(deployment, context.id(), subs));
    }
    if (!kinds.isEmpty()) {
      keys.ofCourse(deployment, context.id(), kinds)
          .forEach((key, learner) -> known.put(key.text(), learner));
    }
    return known;
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
