package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Has the LMS make a column that Laurel reads from. The LMS is asked for it first, so that a
 * request that was lost half-way does not make two.
 */
@Singleton
public class CreateColumn {

  private static final BigDecimal POINTS = BigDecimal.valueOf(100);

  private final GradeSource source;
  private final UpdateItems updateItems;

  @Inject
  CreateColumn(GradeSource source, UpdateItems updateItems) {
    this.source = source;
    this.updateItems = updateItems;
  }

  /**
   * @param purposeId what the column is for; asking twice for the same gives the same column
   * @param label the name in the gradebook
   */
  public GradedItem create(Course course, String purposeId, String label) throws LmsTrouble {
    Optional<ListedItem> there =
        source.items(course.contextId(), purposeId, UpdateItems.INPUT_TAG).stream().findFirst();
    ListedItem column =
        there.isPresent()
            ? there.get()
            : source.create(
                course.contextId(), new NewColumn(label, POINTS, purposeId, UpdateItems.INPUT_TAG));
    return updateItems.add(course, column);
  }
}
