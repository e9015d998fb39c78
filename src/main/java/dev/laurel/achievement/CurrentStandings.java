package dev.laurel.achievement;

import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.Standing;
import dev.laurel.grading.Standings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The standings that requirements look at, read at once for many learners. */
@Singleton
public class CurrentStandings {

  private final Standings standings;
  private final GradedItems items;

  @Inject
  CurrentStandings(Standings standings, GradedItems items) {
    this.standings = standings;
    this.items = items;
  }

  /** Everybody who has a standing in one of the items. Two statements, however many there are. */
  public Views ofItems(Collection<String> itemIds) {
    return views(standings.ofItems(itemIds), itemIds);
  }

  /** Some learners. Two statements, however many there are. */
  public Views of(Collection<String> learnerIds, Collection<String> itemIds) {
    return views(standings.of(learnerIds, itemIds), itemIds);
  }

  private Views views(List<Standing> all, Collection<String> itemIds) {
    Map<String, Map<String, Standing>> byLearner = new HashMap<>();
    for (Standing standing : all) {
      byLearner
          .computeIfAbsent(standing.learnerId(), id -> new HashMap<>())
          .put(standing.itemId(), standing);
    }
    Set<String> readable =
        items.byIds(itemIds).stream()
            .filter(item -> !item.isGone())
            .map(GradedItem::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Views(byLearner, readable);
  }

  /** What is known of each learner. */
  public static final class Views {

    private final Map<String, Map<String, Standing>> byLearner;
    private final Set<String> readable;

    Views(Map<String, Map<String, Standing>> byLearner, Set<String> readable) {
      this.byLearner = byLearner;
      this.readable = readable;
    }

    /** Those of whom something is known. */
    public Set<String> learnerIds() {
      return Set.copyOf(byLearner.keySet());
    }

    /**
     * One person, of whom perhaps nothing is known.
     *
     * @param learnerIds every learner that the person is; of two standings in one item the later
     *     holds
     */
    public StandingView of(Collection<String> learnerIds) {
      Map<String, Standing> known = new HashMap<>();
      Standing.ofOnePerson(
              learnerIds.stream()
                  .flatMap(id -> byLearner.getOrDefault(id, Map.of()).values().stream())
                  .toList())
          .forEach(standing -> known.put(standing.itemId(), standing));
      return new StandingView() {
        @Override
        public Optional<Standing> in(String itemId) {
          return Optional.ofNullable(known.get(itemId));
        }

        @Override
        public boolean canBeRead(String itemId) {
          return readable.contains(itemId);
        }
      };
    }
  }
}
