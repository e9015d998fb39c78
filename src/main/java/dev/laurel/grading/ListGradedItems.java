package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;

/** The graded items of a course, as the LMS lists them now. */
@Singleton
public class ListGradedItems {

  private static final System.Logger LOG = System.getLogger(ListGradedItems.class.getName());

  private final GradeSource source;
  private final GradedItems items;
  private final UpdateItems updateItems;

  @Inject
  ListGradedItems(GradeSource source, GradedItems items, UpdateItems updateItems) {
    this.source = source;
    this.items = items;
    this.updateItems = updateItems;
  }

  /**
   * Asks the LMS and returns what it lists, with what it no longer lists marked as gone, and after
   * that what other channels tell of.
   */
  public List<GradedItem> refresh(Course course) throws LmsTrouble {
    List<GradedItem> listed =
        updateItems.update(course, Channel.AGS_RESULT, source.items(course.contextId()));
    return Stream.concat(
            listed.stream(),
            known(course).stream().filter(item -> item.channel() != Channel.AGS_RESULT))
        .toList();
  }

  /** The same, but an LMS that does not answer leaves everything as it was. */
  public List<GradedItem> refreshQuietly(Course course) {
    try {
      return refresh(course);
    } catch (LmsTrouble trouble) {
      LOG.log(Level.INFO, "Items of {0} not listed: {1}", course.contextId(), trouble.getMessage());
      return known(course);
    }
  }

  /** What is known, without asking the LMS. */
  public List<GradedItem> known(Course course) {
    return items.ofContext(course.contextId()).stream()
        .filter(item -> item.tenantId().equals(course.tenantId()))
        .toList();
  }
}
