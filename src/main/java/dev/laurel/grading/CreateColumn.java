package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Has the LMS make a column that Laurel reads from. The LMS is asked for it first, so that neither
 * a request that was lost half-way nor two teachers at once make two.
 */
@Singleton
public class CreateColumn {

  private static final BigDecimal POINTS = BigDecimal.valueOf(100);

  private final GradeSource source;
  private final UpdateItems updateItems;
  private final OneColumn oneColumn;

  @Inject
  CreateColumn(GradeSource source, UpdateItems updateItems, OneColumn oneColumn) {
    this.source = source;
    this.updateItems = updateItems;
    this.oneColumn = oneColumn;
  }

  /**
   * @param purposeId what the column is for; asking twice for the same gives the same column
   * @param label the name in the gradebook
   */
  public GradedItem create(Course course, String purposeId, String label) throws LmsTrouble {
    return create(course, purposeId, label, POINTS);
  }

  /**
   * The same with other points than 100.
   *
   * @param points all that can be reached; a column that is there already keeps its own
   */
  public GradedItem create(Course course, String purposeId, String label, BigDecimal points)
      throws LmsTrouble {
    NewColumn wanted = new NewColumn(label, points, purposeId, UpdateItems.INPUT_TAG);
    OneColumn.Outcome<ListedItem> outcome =
        oneColumn.get(course.contextId(), purposeId, new Column(course, wanted));
    ListedItem column =
        outcome
            .column()
            .orElseThrow(
                () -> new LmsTrouble(LmsTrouble.Kind.UNREACHABLE, "Somebody else is making it"));
    return updateItems.add(course, Channel.AGS_RESULT, column);
  }

  private final class Column implements OneColumn.Way<ListedItem, LmsTrouble> {
    private final Course course;
    private final NewColumn wanted;

    Column(Course course, NewColumn wanted) {
      this.course = course;
      this.wanted = wanted;
    }

    @Override
    public Optional<ListedItem> find() throws LmsTrouble {
      return source.items(course.contextId(), wanted.resourceId(), wanted.tag()).stream()
          .findFirst();
    }

    @Override
    public Optional<ListedItem> make() throws LmsTrouble {
      return Optional.of(source.create(course.contextId(), wanted));
    }
  }
}
