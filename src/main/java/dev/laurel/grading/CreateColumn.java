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
    OneColumn.Outcome<ListedItem> outcome =
        oneColumn.get(course.contextId(), purposeId, new Column(course, purposeId, label));
    ListedItem column =
        outcome
            .column()
            .orElseThrow(
                () -> new LmsTrouble(LmsTrouble.Kind.UNREACHABLE, "Somebody else is making it"));
    return updateItems.add(course, Channel.AGS_RESULT, column);
  }

  private final class Column implements OneColumn.Way<ListedItem, LmsTrouble> {
    private final Course course;
    private final String purposeId;
    private final String label;

    Column(Course course, String purposeId, String label) {
      this.course = course;
      this.purposeId = purposeId;
      this.label = label;
    }

    @Override
    public Optional<ListedItem> find() throws LmsTrouble {
      return source.items(course.contextId(), purposeId, UpdateItems.INPUT_TAG).stream()
          .findFirst();
    }

    @Override
    public Optional<ListedItem> make() throws LmsTrouble {
      NewColumn wanted = new NewColumn(label, POINTS, purposeId, UpdateItems.INPUT_TAG);
      return Optional.of(source.create(course.contextId(), wanted));
    }
  }
}
