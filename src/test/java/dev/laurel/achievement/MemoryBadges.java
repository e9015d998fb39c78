package dev.laurel.achievement;

import dev.laurel.shared.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Drafts, versions and the outbox in memory; held to the same contract as the database. */
public final class MemoryBadges implements Drafts {

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, TreeMap<Integer, Achievement>> versions = new LinkedHashMap<>();
  private final Map<String, PublishedAchievements.Published> waiting = new LinkedHashMap<>();
  private final Map<String, Instant> resting = new LinkedHashMap<>();
  private final Ids ids;

  public MemoryBadges(Ids ids) {
    this.ids = ids;
  }

  @Override
  public Optional<Draft> byId(String id) {
    return Optional.ofNullable(drafts.get(id));
  }

  @Override
  public List<Draft> ofContext(String contextId) {
    return drafts.values().stream().filter(d -> d.contextId().equals(contextId)).toList();
  }

  @Override
  public void save(Draft draft) {
    drafts.put(draft.id(), draft);
  }

  @Override
  public void delete(String id) {
    if (drafts.containsKey(id) && !drafts.get(id).isPublished()) {
      drafts.remove(id);
    }
  }

  public Achievements achievements() {
    return new Versions();
  }

  public PublishedAchievements outbox() {
    return new Outbox();
  }

  private final class Versions implements Achievements {

    @Override
    public Optional<Achievement> byId(String id) {
      return Optional.ofNullable(versions.get(id)).map(all -> all.lastEntry().getValue());
    }

    @Override
    public List<Achievement> byIds(Collection<String> wanted) {
      return wanted.stream().flatMap(id -> byId(id).stream()).toList();
    }

    @Override
    public Optional<Achievement> version(String id, int version) {
      return Optional.ofNullable(versions.get(id)).map(all -> all.get(version));
    }

    @Override
    public List<Achievement> ofContext(String contextId) {
      return byIds(versions.keySet()).stream()
          .filter(achievement -> achievement.contextId().equals(contextId))
          .toList();
    }

    @Override
    public List<Achievement> watching(Collection<String> itemIds) {
      return byIds(versions.keySet()).stream()
          .filter(achievement -> !achievement.paused())
          .filter(a -> a.requirement().itemIds().stream().anyMatch(itemIds::contains))
          .toList();
    }

    @Override
    public void publish(Achievement achievement) {
      versions
          .computeIfAbsent(achievement.id(), id -> new TreeMap<>())
          .put(achievement.version(), achievement);
    }

    @Override
    public void setPaused(String id, boolean paused) {
      versions.get(id).replaceAll((version, a) -> Badges.paused(a, paused));
    }
  }

  private final class Outbox implements PublishedAchievements {

    @Override
    public void leave(String achievementId) {
      String id = ids.newId();
      waiting.put(id, new Published(id, achievementId));
    }

    @Override
    public List<Published> claim(Instant now, int limit) {
      return waiting.values().stream()
          .filter(row -> !resting.getOrDefault(row.id(), now).isAfter(now))
          .limit(limit)
          .toList();
    }

    @Override
    public List<Published> claimOf(String contextId) {
      return waiting.values().stream()
          .filter(row -> drafts.get(row.achievementId()).contextId().equals(contextId))
          .toList();
    }

    @Override
    public void done(String id) {
      waiting.remove(id);
    }

    @Override
    public void setAside(String id, String error, Instant until) {
      resting.put(id, until);
    }
  }
}
