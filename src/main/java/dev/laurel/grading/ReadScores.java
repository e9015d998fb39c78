package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds in an item of the Score service, for its clients (AGS 2.0, section 3.3). */
@Singleton
public class ReadScores {

  private final KeepScoreItems items;
  private final Learners learners;
  private final Standings standings;

  @Inject
  public ReadScores(KeepScoreItems items, Learners learners, Standings standings) {
    this.items = items;
    this.learners = learners;
    this.standings = standings;
  }

  /**
   * A learner's grade.
   *
   * @param userId what the LMS calls the learner
   */
  public record Held(String userId, Score score) {}

  /** Those that count, by user id; what is pending or was taken away is left out. */
  public List<Held> of(Course course, String itemId) {
    GradedItem item = items.require(course, itemId);
    Map<String, String> keys = new HashMap<>();
    learners.byKey(course.contextId()).forEach((key, learner) -> keys.put(learner, key));
    return standings.ofItems(List.of(item.id())).stream()
        .filter(held -> keys.containsKey(held.learnerId()))
        .flatMap(
            held ->
                held
                    .score()
                    .map(score -> new Held(keys.getOrDefault(held.learnerId(), ""), score))
                    .stream())
        .sorted(Comparator.comparing(Held::userId))
        .toList();
  }
}
