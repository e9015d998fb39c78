package dev.laurel.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The awards in memory; held to the same contract as the database. */
public final class MemoryAwards implements Awards {

  private final Map<String, Award> byId = new LinkedHashMap<>();
  private final Map<String, String> below = new LinkedHashMap<>();
  private final List<String> granted = new ArrayList<>();
  private final List<String> claimed = new ArrayList<>();

  public List<String> granted() {
    return List.copyOf(granted);
  }

  public List<String> claimed() {
    return List.copyOf(claimed);
  }

  public Map<String, String> below() {
    return Map.copyOf(below);
  }

  @Override
  public Optional<Award> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public List<Award> byIds(Collection<String> ids) {
    return find(award -> ids.contains(award.id()));
  }

  @Override
  public List<Award> of(String contextId, Collection<String> learnerIds) {
    return find(a -> a.contextId().equals(contextId) && learnerIds.contains(a.learnerId()));
  }

  @Override
  public List<Award> ofLearners(String tenantId, Collection<String> learnerIds) {
    return find(a -> a.tenantId().equals(tenantId) && learnerIds.contains(a.learnerId()));
  }

  @Override
  public List<Award> ofContext(String contextId) {
    return find(award -> award.contextId().equals(contextId));
  }

  @Override
  public List<Award> of(Collection<String> achievementIds, Collection<String> learnerIds) {
    return find(
        a -> achievementIds.contains(a.achievementId()) && learnerIds.contains(a.learnerId()));
  }

  private List<Award> find(Predicate<Award> wanted) {
    return byId.values().stream().filter(wanted).toList();
  }

  @Override
  public void grant(Collection<Award> awards) {
    for (Award award : awards) {
      if (!of(List.of(award.achievementId()), List.of(award.learnerId())).isEmpty()) {
        throw new IllegalStateException("Granted twice");
      }
      byId.put(award.id(), award);
      granted.add(award.id());
    }
  }

  @Override
  public boolean claim(String awardId, Instant now) {
    Award award = byId.get(awardId);
    if (award == null || award.state() != Award.State.OFFERED) {
      return false;
    }
    put(award, Award.State.CLAIMED, Optional.of(now), award.belowSince());
    claimed.add(awardId);
    return true;
  }

  /** As a later room will do it. */
  public void revoke(Award award) {
    put(award, Award.State.REVOKED, award.claimedAt(), award.belowSince());
  }

  @Override
  public void markBelow(String awardId, Instant since, String verdictJson) {
    below.put(awardId, verdictJson);
    Award award = byId.get(awardId);
    put(award, award.state(), award.claimedAt(), Optional.of(since));
  }

  @Override
  public void clearBelow(String awardId) {
    below.remove(awardId);
    Award award = byId.get(awardId);
    put(award, award.state(), award.claimedAt(), Optional.empty());
  }

  private void put(
      Award a, Award.State state, Optional<Instant> claimedAt, Optional<Instant> belowSince) {
    byId.put(
        a.id(),
        new Award(
            a.id(),
            a.tenantId(),
            a.achievementId(),
            a.achievementVersion(),
            a.contextId(),
            a.learnerId(),
            a.term(),
            a.recipientName(),
            state,
            a.verdictJson(),
            a.grantedAt(),
            claimedAt,
            belowSince));
  }
}
