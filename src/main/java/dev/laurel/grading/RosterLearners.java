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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of the roster, by what the LMS calls them. */
@Singleton
class RosterLearners implements Learners {

  private static final System.Logger LOG = System.getLogger(RosterLearners.class.getName());

  /** Of more keys than these, those of the whole course are read: no statement takes any number. */
  private static final int FEW = 500;

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
    Map<String, LearnerKey> asked =
        userKeys.stream()
            .distinct()
            .collect(Collectors.toMap(Function.identity(), LearnerKey::parse));
    return contexts.byId(contextId).map(context -> known(context, asked)).orElse(Map.of());
  }

  private Map<String, String> known(Context context, Map<String, LearnerKey> asked) {
    Map<LearnerKey, String> holders = new HashMap<>(further(context, asked.values()));
    subs(context, asked.values())
        .forEach((sub, id) -> holders.put(new LearnerKey(LearnerKey.Kind.LTI_SUB, sub), id));
    Map<String, String> known = new HashMap<>();
    asked.forEach((text, key) -> found(holders, key).ifPresent(id -> known.put(text, id)));
    return known;
  }

  private Map<String, String> subs(Context context, Collection<LearnerKey> asked) {
    List<String> subs =
        asked.stream()
            .filter(key -> key.kind() == LearnerKey.Kind.LTI_SUB)
            .map(LearnerKey::value)
            .toList();
    return subs.size() <= FEW
        ? memberships.learnersByKey(context.deploymentRowId(), context.id(), subs)
        : memberships.learnersByKey(context.deploymentRowId(), context.id());
  }

  private static Optional<String> found(Map<LearnerKey, String> holders, LearnerKey key) {
    return Optional.ofNullable(holders.get(key));
  }

  private Map<LearnerKey, String> further(Context context, Collection<LearnerKey> asked) {
    Set<LearnerKey> typed =
        asked.stream()
            .filter(key -> key.kind() != LearnerKey.Kind.LTI_SUB)
            .collect(Collectors.toSet());
    if (typed.size() <= FEW) {
      return keys.inCourse(context.deploymentRowId(), context.id(), typed);
    }
    Set<LearnerKey.Kind> kinds = typed.stream().map(LearnerKey::kind).collect(Collectors.toSet());
    return keys.ofCourse(context.deploymentRowId(), context.id(), kinds);
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
