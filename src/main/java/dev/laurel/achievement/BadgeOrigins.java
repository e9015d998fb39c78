package dev.laurel.achievement;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which badges came with a copy of a course. */
public interface BadgeOrigins {

  /**
   * Where one badge came from.
   *
   * @param achievementId the copy
   * @param contextId the course of the copy
   * @param originId the badge that it was made from
   * @param rootId the first of the line: of copies of copies there is one in a course
   * @param courseTitle the title of the course that it came from, as it was then
   * @param missingItem the label of the graded item that was not found in the copy
   */
  record Origin(
      String achievementId,
      String contextId,
      String originId,
      String rootId,
      String courseTitle,
      Optional<String> missingItem) {}

  Optional<Origin> of(String achievementId);

  /** By the id of the copy. */
  Map<String, Origin> ofContext(String contextId);

  /**
   * Notes an origin, for ever: a copy that was deleted does not come back.
   *
   * @return false when this course has a copy of the same root already
   */
  boolean add(Origin origin);

  /** The badges that a badge descends from, nearest first; their columns may have come with it. */
  default List<String> lineage(String achievementId) {
    return of(achievementId).stream()
        .flatMap(origin -> List.of(origin.originId(), origin.rootId()).stream())
        .distinct()
        .toList();
  }
}
