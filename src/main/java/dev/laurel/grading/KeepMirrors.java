package dev.laurel.grading;

import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The mirrors of a course: making one, finding it again. */
@Singleton
public class KeepMirrors {

  /** Each is read for itself, again and again. */
  static final int MOST = 50;

  private final GradedItems items;
  private final CreateColumn createColumn;
  private final WatchItems watchItems;

  @Inject
  public KeepMirrors(GradedItems items, CreateColumn createColumn, WatchItems watchItems) {
    this.items = items;
    this.createColumn = createColumn;
    this.watchItems = watchItems;
  }

  /** In the order of their making, also those whose column is gone. */
  public List<Mirror> of(Course course) {
    return items.ofContext(course.contextId()).stream()
        .filter(item -> item.tenantId().equals(course.tenantId()))
        .flatMap(item -> Mirror.of(item).stream())
        .toList();
  }

  /**
   * One of them.
   *
   * @throws Problem 404, when it is of another course or no mirror; the same whether it exists or
   *     not
   */
  public Mirror require(Course course, String itemId) {
    return of(course).stream()
        .filter(mirror -> mirror.item().id().equals(itemId))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("mirror-unknown"));
  }

  /**
   * Has the LMS make the column, and reads it from now on. Asked again for the same activity it is
   * the same column, as it is.
   *
   * @param wanted its name and points; the points must be those of the activity, since Moodle
   *     copies the points and not the share
   * @param idNumber what Moodle calls the activity
   * @throws Problem 409, when the course has too many that are there
   */
  public Mirror make(Course course, Wanted wanted, String idNumber) throws LmsTrouble {
    List<Mirror> there = of(course).stream().filter(mirror -> !mirror.item().isGone()).toList();
    boolean isNew = there.stream().noneMatch(m -> m.idNumber().equals(idNumber));
    if (isNew && there.size() >= MOST) {
      throw Problem.of(409, "mirror-too-many", "too many mirrors", MOST);
    }
    GradedItem column =
        createColumn.create(course, Mirror.tie(idNumber), wanted.name(), wanted.points());
    watchItems.watchAlso(course, Set.of(column.id()));
    return new Mirror(column, idNumber);
  }

  /**
   * No longer looks for a column that is gone; made again, it is read again.
   *
   * @throws Problem 404 as above; 409, when the column is there
   */
  public void stopLooking(Course course, String itemId) {
    if (!require(course, itemId).item().isGone()) {
      throw Problem.of(409, "mirror-there", "the column is there");
    }
    watchItems.noLonger(Set.of(itemId));
  }

  /**
   * A column as it is asked for.
   *
   * @param name in the gradebook
   * @param points above 0
   */
  public record Wanted(String name, BigDecimal points) {}
}
