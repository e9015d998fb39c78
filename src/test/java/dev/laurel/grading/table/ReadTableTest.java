package dev.laurel.grading.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is read in files as people upload them. */
class ReadTableTest {

  @TestFactory
  Stream<DynamicTest> reads() {
    return Gradebooks.cases().stream()
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString().replace('-', ' '),
                    () ->
                        assertThat(Gradebooks.words(Gradebooks.file(folder)))
                            .isEqualTo(Gradebooks.expected(folder))));
  }

  @Test
  void every_reason_to_refuse_a_file_has_a_file_or_a_limit() {
    String all = Gradebooks.cases().stream().map(Gradebooks::expected).reduce("", String::concat);
    assertThat(UnreadableTable.Reason.values())
        .filteredOn(reason -> !all.contains("refused: " + reason + " "))
        .containsExactlyInAnyOrder(
            UnreadableTable.Reason.TOO_LARGE,
            UnreadableTable.Reason.LONG_CELL,
            UnreadableTable.Reason.MANY_COLUMNS,
            UnreadableTable.Reason.MANY_ROWS,
            UnreadableTable.Reason.MANY_CELLS);
  }

  @Test
  void every_reason_to_leave_a_cell_out_has_a_file() {
    String all = Gradebooks.cases().stream().map(Gradebooks::expected).reduce("", String::concat);
    assertThat(CellValue.Reason.values()).allMatch(reason -> all.contains(" " + reason));
  }
}
