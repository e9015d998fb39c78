package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a mirror shows anything, and since when. */
@Singleton
public class CheckMirror {

  private final KeepMirrors mirrors;
  private final ListGradedItems listGradedItems;
  private final GradeSource source;
  private final ReadItem readItem;
  private final Standings standings;
  private final Outcomes outcomes;

  @Inject
  public CheckMirror(
      KeepMirrors mirrors,
      ListGradedItems listGradedItems,
      GradeSource source,
      ReadItem readItem,
      Standings standings,
      Outcomes outcomes) {
    this.mirrors = mirrors;
    this.listGradedItems = listGradedItems;
    this.source = source;
    this.readItem = readItem;
    this.standings = standings;
    this.outcomes = outcomes;
  }

  /**
   * How a mirror stands by what was read so far; the LMS is not asked.
   *
   * @param mirror which
   * @param worksSince when the first result was heard
   * @param learners how many have one now
   */
  public record State(Mirror mirror, Optional<Instant> worksSince, long learners) {}

  /** How each stands. */
  public List<State> states(List<Mirror> asked) {
    List<String> ids = asked.stream().map(mirror -> mirror.item().id()).toList();
    Map<String, Instant> since = outcomes.firstHeard(ids);
    Map<String, Long> learners =
        standings.ofItems(ids).stream()
            .filter(standing -> standing.score().isPresent())
            .collect(Collectors.groupingBy(Standing::itemId, Collectors.counting()));
    return asked.stream()
        .map(
            mirror -> {
              String id = mirror.item().id();
              return new State(
                  mirror, Optional.ofNullable(since.get(id)), learners.getOrDefault(id, 0L));
            })
        .toList();
  }

  /** How one stands. */
  public State state(Mirror mirror) {
    return states(List.of(mirror)).getFirst();
  }

  /**
   * Reads the column now; what is heard counts like everything that is read.
   *
   * @throws LmsTrouble also when the LMS no longer has the column
   */
  public MirrorFinding check(Course course, String itemId) throws LmsTrouble {
    mirrors.require(course, itemId);
    listGradedItems.refresh(course);
    GradedItem column = mirrors.require(course, itemId).item();
    if (column.isGone()) {
      throw new LmsTrouble(LmsTrouble.Kind.GONE, "The LMS does not list it");
    }
    List<LmsResult> results = source.results(course.contextId(), column);
    readItem.record(column, results);
    return MirrorFinding.of(column, results);
  }
}
