package dev.laurel.grading.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.grading.table.UnreadableTable.Reason;
import dev.laurel.roster.LearnerKey.Kind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How much of a table is read: up to each limit, and not beyond it. */
class TableLimitsTest {

  private static GradeTable read(String text) throws UnreadableTable {
    return ReadTable.of(text.getBytes(UTF_8));
  }

  private static void refuses(String text, Reason reason) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            UnreadableTable.class,
            unreadable -> {
              assertThat(unreadable.reason()).isEqualTo(reason);
              assertThat(unreadable.args()).isNotEmpty();
            });
  }

  private static String rows(int count) {
    StringBuilder text = new StringBuilder("id,Quiz\n");
    for (int i = 0; i < count; i++) {
      text.append(i).append(",8\n");
    }
    return text.toString();
  }

  private static String columns(int count, int rows) {
    StringBuilder text = new StringBuilder("id");
    for (int i = 1; i < count; i++) {
      text.append(",Quiz ").append(i);
    }
    for (int row = 0; row < rows; row++) {
      text.append("\n").append(row).append(",1".repeat(count - 1));
    }
    return text.toString();
  }

  @Test
  void reads_twenty_thousand_rows_and_no_more() throws UnreadableTable {
    assertThat(read(rows(GradeTable.MOST_ROWS)).rows()).hasSize(20_000);
    refuses(rows(GradeTable.MOST_ROWS + 1), Reason.MANY_ROWS);
  }

  @Test
  void reads_three_hundred_columns_and_no_more() throws UnreadableTable {
    assertThat(read(columns(GradeTable.MOST_COLUMNS, 1)).columns()).hasSize(299);
    refuses(columns(GradeTable.MOST_COLUMNS + 1, 1), Reason.MANY_COLUMNS);
  }

  @Test
  void reads_half_a_million_cells_and_no_more() throws UnreadableTable {
    assertThat(read(columns(250, 1_999)).rows()).hasSize(1_999);
    refuses(columns(250, 2_000), Reason.MANY_CELLS);
  }

  @Test
  void reads_cells_of_a_thousand_characters_and_no_more() throws UnreadableTable {
    String cell = "x".repeat(GradeTable.LONGEST_CELL);
    assertThat(read("id,Quiz,Remark\n7,8," + cell).rows()).hasSize(1);
    refuses("id,Quiz,Remark\n7,8," + cell + "x", Reason.LONG_CELL);
  }

  @Test
  void reads_five_megabytes_and_no_more() throws UnreadableTable {
    byte[] largest = new byte[GradeTable.MOST_BYTES];
    Arrays.fill(largest, (byte) '\n');
    byte[] beginning = "id,Quiz\n7,8\n".getBytes(UTF_8);
    System.arraycopy(beginning, 0, largest, 0, beginning.length);
    assertThat(ReadTable.of(largest).rows()).hasSize(1);
    refuses(new String(largest, UTF_8) + "\n", Reason.TOO_LARGE);
  }

  @Test
  void a_quotation_mark_that_swallows_the_rest_is_told_by_its_row() {
    refuses("id,Quiz,Remark\n7,8,\"" + "x\n".repeat(2_000), Reason.LONG_CELL);
  }

  @Test
  void an_address_is_no_key_whatever_column_it_stands_in() {
    for (Kind kind : Kind.values()) {
      KeyColumn column = new KeyColumn(0, "id", kind);
      assertThat(column.key("ana@example.edu")).as(kind.name()).isEmpty();
      assertThat(column.key("4711")).as(kind.name()).isPresent();
    }
  }
}
