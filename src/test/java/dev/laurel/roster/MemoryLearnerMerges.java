package dev.laurel.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges of the people of a {@link MemoryRoster}. */
public final class MemoryLearnerMerges implements LearnerMerges {

  private final MemoryRoster roster;
  private final Map<String, String> kept = new HashMap<>();
  private final List<LearnerMerge> log = new ArrayList<>();

  MemoryLearnerMerges(MemoryRoster roster) {
    this.roster = roster;
  }

  @Override
  public Set<String> idsOf(String learnerId) {
    Set<String> ids = new HashSet<>(Set.of(learnerId));
    keptFor(learnerId)
        .ifPresent(
            id ->
                kept.entrySet().stream()
                    .filter(link -> link.getValue().equals(id))
                    .forEach(link -> ids.add(link.getKey())));
    return ids;
  }

  @Override
  public List<Learner> hold(Collection<String> learnerIds) {
    return learnerIds.stream().sorted().flatMap(id -> roster.learner(id).stream()).toList();
  }

  @Override
  public Optional<String> keptFor(String learnerId) {
    return Optional.ofNullable(kept.get(learnerId));
  }

  @Override
  public void link(String mergedId, String keptId) {
    kept.put(keptId, keptId);
    kept.put(mergedId, keptId);
  }

  @Override
  public void unlink(String mergedId, String keptId) {
    kept.remove(mergedId, keptId);
    if (idsOf(keptId).size() == 1) {
      kept.remove(keptId);
    }
  }

  @Override
  public Set<String> courses(Collection<String> learnerIds) {
    return roster.coursesOf(learnerIds);
  }

  @Override
  public void note(LearnerMerge line) {
    log.addFirst(line);
  }

  @Override
  public List<LearnerMerge> log(String before, int limit) {
    return log.stream()
        .filter(line -> before.isEmpty() || line.id().compareTo(before) < 0)
        .limit(limit)
        .toList();
  }
}
