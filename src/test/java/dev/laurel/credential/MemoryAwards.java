package dev.laurel.credential;

import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.award.GrantedAwards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Awards as the tests of later rooms need them. */
public final class MemoryAwards implements Awards, GrantedAwards {

  private final Map<String, Award> awards = new LinkedHashMap<>();
  private final List<String> waiting = new ArrayList<>();
  private final Map<String, Instant> resting = new HashMap<>();
  private final Map<String, String> errors = new HashMap<>();

  /** Why an award rests. */
  Optional<String> errorOf(String awardId) {
    return Optional.ofNullable(errors.get(awardId));
  }

  /** An award of the tenant `tenant`, granted at the given time. */
  public Award granted(String id, String recipientName, Instant at) {
    return granted("tenant", id, recipientName, at);
  }

  /** The same in any tenant. */
  Award granted(String tenantId, String id, String recipientName, Instant at) {
    Award award =
        new Award(
            id,
            tenantId,
            "achievement",
            1,
            "context",
            "learner",
            Award.ONLY_TERM,
            recipientName,
            Award.State.OFFERED,
            "{}",
            at,
            Optional.empty(),
            Optional.empty());
    grant(List.of(award));
    return award;
  }

  @Override
  public Optional<Award> byId(String id) {
    return Optional.ofNullable(awards.get(id));
  }

  @Override
  public List<Award> byIds(Collection<String> ids) {
    return ids.stream().flatMap(id -> byId(id).stream()).toList();
  }

  @Override
  public List<Award> of(String contextId, Collection<String> learnerIds) {
    return List.copyOf(awards.values());
  }

  @Override
  public List<Award> ofLearners(String tenantId, Collection<String> learnerIds) {
    return awards.values().stream().filter(a -> learnerIds.contains(a.learnerId())).toList();
  }

  @Override
  public List<Award> ofContext(String contextId) {
    return List.copyOf(awards.values());
  }

  @Override
  public List<Award> of(Collection<String> achievementIds, Collection<String> learnerIds) {
    return List.copyOf(awards.values());
  }

  @Override
  public void grant(Collection<Award> granted) {
    for (Award award : granted) {
      awards.put(award.id(), award);
      waiting.add(award.id());
    }
  }

  @Override
  public boolean claim(String awardId, Instant now) {
    return awards.computeIfPresent(awardId, (id, award) -> claimed(award, now)) != null;
  }

  private static Award claimed(Award award, Instant now) {
    return new Award(
        award.id(),
        award.tenantId(),
        award.achievementId(),
        award.achievementVersion(),
        award.contextId(),
        award.learnerId(),
        award.term(),
        award.recipientName(),
        Award.State.CLAIMED,
        award.verdictJson(),
        award.grantedAt(),
        Optional.of(now),
        award.belowSince());
  }

  @Override
  public void markBelow(String awardId, Instant since, String verdictJson) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clearBelow(String awardId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> claim(Instant now, int limit) {
    return waiting.stream()
        .filter(id -> !resting.getOrDefault(id, now).isAfter(now))
        .limit(limit)
        .toList();
  }

  @Override
  public void done(Collection<String> awardIds) {
    waiting.removeAll(awardIds);
  }

  @Override
  public void setAside(String awardId, String error, Instant until) {
    resting.put(awardId, until);
    errors.put(awardId, error);
  }
}
