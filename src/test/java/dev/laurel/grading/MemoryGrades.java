package dev.laurel.grading;

import dev.laurel.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The grades in memory; held to the same contract as the database. */
public final class MemoryGrades {

  private final Duration fastest;

  private MemoryGrades(Duration fastest) {
    this.fastest = fastest;
  }

  public static GradePorts ports(Ids ids, Duration fastest) {
    MemoryGrades memory = new MemoryGrades(fastest);
    return new GradePorts(
        new Items(),
        new Ledger(),
        new Held(),
        new MemoryChanges(),
        new MemoryParked(ids),
        new Refusals(),
        memory.new Schedule());
  }

  private static final class Items implements GradedItems {
    private final Map<String, GradedItem> byId = new LinkedHashMap<>();

    @Override
    public Optional<GradedItem> byId(String id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<GradedItem> byIds(Collection<String> ids) {
      return byId.values().stream().filter(item -> ids.contains(item.id())).toList();
    }

    @Override
    public List<GradedItem> byUrls(String contextId, Channel channel, Collection<String> urls) {
      return ofContext(contextId).stream()
          .filter(item -> item.channel() == channel && urls.contains(item.url()))
          .toList();
    }

    @Override
    public int count(String contextId, Channel channel) {
      return (int) ofContext(contextId).stream().filter(one -> one.channel() == channel).count();
    }

    @Override
    public List<GradedItem> ofContext(String contextId) {
      return byId.values().stream().filter(item -> item.contextId().equals(contextId)).toList();
    }

    @Override
    public void save(Collection<GradedItem> items) {
      items.forEach(item -> byId.put(item.id(), item));
    }
  }

  private static final class Ledger implements Outcomes {
    private final List<Outcome> lines = new ArrayList<>();
    private final Set<List<Object>> events = new HashSet<>();

    @Override
    public Set<String> append(Collection<Outcome> outcomes) {
      List<Outcome> fresh =
          outcomes.stream()
              .filter(o -> events.add(List.of(o.source().channel(), o.source().eventId())))
              .toList();
      lines.addAll(fresh);
      return fresh.stream().map(Outcome::id).collect(Collectors.toSet());
    }

    @Override
    public List<Outcome> of(Collection<String> learnerIds, Collection<String> itemIds) {
      return lines.stream()
          .filter(line -> learnerIds.contains(line.learnerId()) && itemIds.contains(line.itemId()))
          .sorted(Comparator.comparing(Outcome::receivedAt).thenComparing(Outcome::id))
          .toList();
    }

    @Override
    public Map<String, String> learners(Channel channel, Collection<String> eventIds) {
      return lines.stream()
          .filter(line -> line.source().channel() == channel)
          .filter(line -> eventIds.contains(line.source().eventId()))
          .collect(Collectors.toMap(line -> line.source().eventId(), Outcome::learnerId));
    }

    @Override
    public Map<String, Instant> firstHeard(Collection<String> itemIds) {
      return lines.stream()
          .filter(line -> itemIds.contains(line.itemId()))
          .filter(line -> line.finding().score().isPresent())
          .collect(
              Collectors.toMap(
                  Outcome::itemId, Outcome::receivedAt, (a, b) -> a.isBefore(b) ? a : b));
    }
  }

  private static final class Held implements Standings {
    private final Map<List<String>, Standing> byPlace = new LinkedHashMap<>();

    @Override
    public List<Standing> of(String learnerId, Collection<String> itemIds) {
      return of(Set.of(learnerId), itemIds);
    }

    @Override
    public List<Standing> of(Collection<String> learnerIds, Collection<String> itemIds) {
      return byPlace.values().stream()
          .filter(held -> learnerIds.contains(held.learnerId()) && itemIds.contains(held.itemId()))
          .toList();
    }

    @Override
    public List<Standing> ofLearners(Collection<String> learnerIds) {
      return byPlace.values().stream()
          .filter(held -> learnerIds.contains(held.learnerId()))
          .toList();
    }

    @Override
    public List<Standing> ofItems(Collection<String> itemIds) {
      return byPlace.values().stream().filter(held -> itemIds.contains(held.itemId())).toList();
    }

    @Override
    public Set<String> advance(Course course, Collection<Standing> standings) {
      Set<String> hold = new HashSet<>();
      for (Standing standing : standings) {
        List<String> place = List.of(standing.learnerId(), standing.itemId());
        Standing before = byPlace.get(place);
        if (before == null || standing.isAfter(before)) {
          byPlace.put(place, standing);
          hold.add(standing.outcomeId());
        }
      }
      return hold;
    }

    @Override
    public void replace(Course course, Collection<Standing> standings) {
      standings.forEach(one -> byPlace.put(List.of(one.learnerId(), one.itemId()), one));
    }
  }

  private static final class Refusals implements RefusedReports {
    private final List<Refused> kept = new ArrayList<>();

    @Override
    public void keep(Collection<Refused> refused) {
      for (Refused one : refused) {
        Source source = one.report().source();
        if (kept.stream().noneMatch(k -> Source.ORDER.compare(k.report().source(), source) == 0)) {
          kept.addFirst(one);
        }
      }
    }

    @Override
    public List<Refused> latest(String contextId, int limit) {
      return kept.stream()
          .filter(one -> one.course().contextId().equals(contextId))
          .limit(limit)
          .toList();
    }
  }

  private final class Schedule implements Readings {
    private final Map<String, ItemReading> byItem = new TreeMap<>();

    @Override
    public void watch(Course course, Collection<String> itemIds, Instant now) {
      for (String itemId : itemIds) {
        byItem.putIfAbsent(
            itemId,
            new ItemReading(
                itemId,
                course,
                fastest,
                now,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty()));
      }
    }

    @Override
    public void unwatch(Collection<String> itemIds) {
      byItem.keySet().removeAll(itemIds);
    }

    @Override
    public List<ItemReading> claim(Instant now, Instant leaseUntil, int limit) {
      List<ItemReading> due =
          byItem.values().stream()
              .filter(reading -> !reading.nextAt().isAfter(now))
              .sorted(Comparator.comparing(ItemReading::nextAt))
              .limit(limit)
              .map(reading -> at(reading, leaseUntil, reading.pace()))
              .toList();
      due.forEach(this::save);
      return due;
    }

    @Override
    public Optional<ItemReading> byItem(String itemId) {
      return Optional.ofNullable(byItem.get(itemId));
    }

    @Override
    public List<ItemReading> ofContext(String contextId) {
      return byItem.values().stream()
          .filter(reading -> reading.course().contextId().equals(contextId))
          .toList();
    }

    @Override
    public void save(ItemReading reading) {
      byItem.computeIfPresent(reading.itemId(), (id, old) -> reading);
    }

    @Override
    public void hurry(String contextId, Instant now) {
      ofContext(contextId).stream()
          .filter(reading -> reading.nextAt().isAfter(now))
          .forEach(reading -> save(at(reading, now, fastest)));
    }

    private ItemReading at(ItemReading reading, Instant next, Duration pace) {
      return new ItemReading(
          reading.itemId(),
          reading.course(),
          pace,
          next,
          reading.lastReadAt(),
          reading.failingSince(),
          reading.failures(),
          reading.trouble());
    }
  }
}
