package dev.laurel.grading.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.table.CellValue.Reason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cell says. */
class CellValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8|8",
        "8.50|8.50",
        "8,5|8.5",
        "-1|-1",
        "+1.5|1.5",
        "0|0",
        "007|007",
        "8,125|8.125",
        "999999999999|999999999999",
        "0.123456789012|0.123456789012"
      })
  void a_number_is_exact_with_a_point_or_a_comma(String cell, BigDecimal number) {
    assertThat(CellValue.of(cell, false, true)).isEqualTo(new CellValue.Number(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "–", "N/A", "n/a", "EX", "ex"})
  void what_gradebooks_write_for_nothing_is_no_grade(String cell) {
    assertThat(CellValue.of(cell, false, true)).isEqualTo(new CellValue.None());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "B+",
        "passed",
        "8/10",
        "1e3",
        "0x10",
        "NaN",
        "Infinity",
        "8 5",
        "8.",
        ".5",
        "--1",
        "1.2.3",
        "8,5,0",
        "1'234",
        "٣",
        "８",
        "8a",
        "2026-11-30"
      })
  void letters_dates_and_other_ways_to_write_are_no_numbers(String cell) {
    assertThat(CellValue.of(cell, false, true))
        .isEqualTo(new CellValue.Invalid(Reason.NOT_A_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "=HYPERLINK(\"x\")", "@SUM(1)"})
  void a_formula_is_told_apart(String cell) {
    assertThat(CellValue.of(cell, false, true)).isEqualTo(new CellValue.Invalid(Reason.FORMULA));
  }

  @Test
  void percent_signs_are_read_in_columns_of_percentages_only() {
    for (String cell : new String[] {"85 %", "85%"}) {
      assertThat(CellValue.of(cell, true, true))
          .isEqualTo(new CellValue.Number(new BigDecimal("85")));
      assertThat(CellValue.of(cell, false, true)).isEqualTo(new CellValue.Invalid(Reason.PERCENT));
    }
    assertThat(CellValue.of("85", true, true))
        .isEqualTo(new CellValue.Number(new BigDecimal("85")));
  }

  @Test
  void a_comma_before_three_digits_is_refused_where_cells_are_parted_by_commas() {
    assertThat(CellValue.of("1,234", false, false))
        .isEqualTo(new CellValue.Invalid(Reason.TWO_MEANINGS));
    assertThat(CellValue.of("1,23", false, false))
        .isEqualTo(new CellValue.Number(new BigDecimal("1.23")));
    assertThat(CellValue.of("1.234", false, false))
        .isEqualTo(new CellValue.Number(new BigDecimal("1.234")));
  }

  @Test
  void numbers_that_no_gradebook_means_are_refused() {
    for (String cell : new String[] {"9999999999999", "-9999999999999", "1.1234567890123"}) {
      assertThat(CellValue.of(cell, false, true))
          .as(cell)
          .isEqualTo(new CellValue.Invalid(Reason.TOO_LONG));
    }
  }
}
