package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Moodle answers a call for a column that was deleted with 404 and a page for people. */
class LostColumnTest {
  private static final URI ITEM =
      URI.create("http://127.0.0.1:8081/mod/lti/services.php/201/lineitems/501/lineitem?type_id=6");
  private static final String PAGE = "<!DOCTYPE html><html><body>Not found</body></html>";

  private final ScriptedPlatform platform = new ScriptedPlatform();

  static Stream<Consumer<GradeBook>> callsForOneColumn() {
    Score score = Score.graded("1003", BigDecimal.ONE, BigDecimal.TEN, ScriptedPlatform.NOW);
    LineItemDetails details = LineItemDetails.standAlone("Quiz", BigDecimal.TEN, "r", "t");
    return Stream.of(
        book -> book.lineItem(ITEM),
        book -> book.update(new LineItem(ITEM, details)),
        book -> book.delete(ITEM),
        book -> book.results(ITEM),
        book -> book.postScore(ITEM, score));
  }

  @ParameterizedTest
  @MethodSource("callsForOneColumn")
  void page_with_404_means_that_the_column_is_gone(Consumer<GradeBook> call) {
    platform.then(404, PAGE);
    GradeBook book = platform.gradeBook();
    assertThatThrownBy(() -> call.accept(book)).isInstanceOf(Gone.class);
  }

  @ParameterizedTest
  @MethodSource("callsForOneColumn")
  void page_with_another_status_means_nothing(Consumer<GradeBook> call) {
    platform.then(400, PAGE);
    GradeBook book = platform.gradeBook();
    assertThatThrownBy(() -> call.accept(book)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void page_with_404_for_the_whole_list_means_nothing() {
    platform.then(404, PAGE);
    GradeBook book = platform.gradeBook();
    URI list = URI.create("http://127.0.0.1:8081/mod/lti/services.php/201/lineitems?type_id=6");
    assertThatThrownBy(() -> book.lineItems(list, LineItemFilter.ALL))
        .isInstanceOf(NotUnderstood.class);
  }
}
