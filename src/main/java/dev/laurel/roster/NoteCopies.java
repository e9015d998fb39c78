package dev.laurel.roster;

import dev.laurel.platform.CourseCopies;
import dev.laurel.platform.Deployment;
import dev.laurel.roster.CourseOrigins.CopyNote;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Learns which course was copied from which: from a notice, or from the ancestry that a launch
 * carries. A course that nobody ever launched Laurel from has nothing to carry, so it is left out.
 */
@Singleton
public class NoteCopies implements CourseCopies {

  private static final int LONGEST_HISTORY = 4000;
  private static final int MOST_ANCESTORS = 50;
  private static final int LONGEST_ID = 255;

  private final CourseOrigins origins;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public NoteCopies(CourseOrigins origins, Ids ids, Clock clock) {
    this.origins = origins;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void copied(Deployment deployment, String copy, List<String> from) {
    List<String> others = from.stream().filter(id -> !id.equals(copy)).distinct().toList();
    Set<String> known = origins.known(deployment.id(), others);
    others.stream().filter(known::contains).forEach(origin -> note(deployment, copy, origin));
  }

  /**
   * Notes the nearest ancestor that is known: what it has of its own ancestors it has carried.
   *
   * @param history `Context.id.history`: ids, nearest first, separated by commas, URL-encoded
   */
  void descended(Deployment deployment, String copy, String history) {
    List<String> ancestors = ancestors(history);
    Set<String> known = origins.known(deployment.id(), ancestors);
    ancestors.stream()
        .filter(id -> known.contains(id) && !id.equals(copy))
        .findFirst()
        .ifPresent(nearest -> note(deployment, copy, nearest));
  }

  private void note(Deployment deployment, String copy, String origin) {
    origins.note(
        new CopyNote(ids.newId(), deployment.tenantId(), deployment.id(), copy, origin),
        clock.instant());
  }

  /** Whoever writes this may write anything. */
  static List<String> ancestors(String history) {
    String bounded = history.substring(0, Math.min(history.length(), LONGEST_HISTORY));
    return Arrays.stream(bounded.split(",", MOST_ANCESTORS + 1))
        .limit(MOST_ANCESTORS)
        .map(NoteCopies::decoded)
        .map(String::strip)
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID && !id.startsWith("$"))
        .distinct()
        .toList();
  }

  private static String decoded(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return id;
    }
  }
}
