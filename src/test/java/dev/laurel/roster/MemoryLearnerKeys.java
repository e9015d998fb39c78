package dev.laurel.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The further keys of the people of a {@link MemoryRoster}, which has one deployment. */
final class MemoryLearnerKeys implements LearnerKeys {

  private final MemoryRoster roster;
  private final Map<LearnerKey, String> holders = new LinkedHashMap<>();
  private final List<Claim> disputed = new ArrayList<>();

  MemoryLearnerKeys(MemoryRoster roster) {
    this.roster = roster;
  }

  Set<LearnerKey> saidOf(String learnerId) {
    return Stream.concat(
            holders.entrySet().stream()
                .filter(held -> held.getValue().equals(learnerId))
                .map(Map.Entry::getKey),
            disputed.stream().filter(c -> c.learnerId().equals(learnerId)).map(Claim::key))
        .collect(Collectors.toSet());
  }

  @Override
  public List<Claim> add(Context course, List<Claim> claims, Instant now) {
    List<Claim> others =
        claims.stream()
            .filter(
                c -> !holders.computeIfAbsent(c.key(), k -> c.learnerId()).equals(c.learnerId()))
            .filter(claim -> !disputed.contains(claim))
            .toList();
    disputed.addAll(0, others);
    return others;
  }

  @Override
  public Map<LearnerKey, String> ofCourse(
      String deploymentRowId, String contextId, Set<LearnerKey.Kind> kinds) {
    Map<LearnerKey, String> there = new LinkedHashMap<>();
    holders.forEach(
        (key, holder) ->
            inCourse(contextId, holder)
                .filter(learner -> kinds.contains(key.kind()))
                .ifPresent(learner -> there.put(key, learner)));
    return there;
  }

  private Optional<String> inCourse(String contextId, String learnerId) {
    return Stream.concat(Stream.of(learnerId), roster.merges().idsOf(learnerId).stream().sorted())
        .filter(id -> roster.isIn(contextId, id))
        .findFirst();
  }

  @Override
  public Map<LearnerKey, String> inCourse(
      String deploymentRowId, String contextId, Collection<LearnerKey> keys) {
    Map<LearnerKey, String> some =
        new HashMap<>(ofCourse(deploymentRowId, contextId, EnumSet.allOf(LearnerKey.Kind.class)));
    some.keySet().retainAll(keys);
    return some;
  }

  @Override
  public List<Dispute> disputes(String deploymentRowId, String contextId, int limit) {
    return disputed.stream()
        .filter(claim -> roster.of(contextId, claim.learnerId()).isPresent())
        .filter(c -> !roster.merges().idsOf(c.learnerId()).contains(holders.get(c.key())))
        .limit(limit)
        .map(claim -> dispute(contextId, claim))
        .toList();
  }

  private Dispute dispute(String contextId, Claim claim) {
    Optional<Member> holder =
        Optional.ofNullable(holders.get(claim.key())).flatMap(id -> roster.of(contextId, id));
    return new Dispute(
        claim.key(),
        claim.learnerId(),
        roster.of(contextId, claim.learnerId()).flatMap(Member::name),
        holder.flatMap(Member::name));
  }
}
