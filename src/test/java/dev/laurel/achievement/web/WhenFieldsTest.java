package dev.laurel.achievement.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.achievement.FieldError;
import dev.laurel.shared.web.Messages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bar that an instructor types, in the way their language writes numbers. */
class WhenFieldsTest {

  private static WhenFields fields(String item, String column, String percent) {
    WhenFields fields = new WhenFields();
    fields.item = item;
    fields.column = column;
    fields.percent = percent;
    return fields;
  }

  private static List<String> wrong(String item, String column, String percent) {
    return fields(item, column, percent).errors().stream().map(FieldError::field).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "80, 80",
    "' 80 ', 80",
    "0, 0",
    "100, 100",
    "100.00, 100",
    "79.5, 79.5",
    "'79,5', 79.5",
    "'0,01', 0.01",
    "007, 7"
  })
  void a_number_is_read_with_a_point_or_a_comma(String typed, BigDecimal percent) {
    assertThat(fields("i", "", typed).wantedPercent().orElseThrow()).isEqualByComparingTo(percent);
    assertThat(wrong("i", "", typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "-1", "+80", "100.01", "100,5", "101", "1000", "80.555", "80.", ".5", "8 0", "80%",
        "1e2", "0x50", "٨٠", "NaN", "80\n", "80,5,5", "1.000,5"
      })
  void what_is_no_percentage_is_refused_and_never_guessed(String typed) {
    boolean blankEnd = typed.strip().equals("80");
    assertThat(fields("i", "", typed).wantedPercent().isPresent()).isEqualTo(blankEnd);
    assertThat(wrong("i", "", typed)).isEqualTo(blankEnd ? List.of() : List.of("percent"));
  }

  @Test
  void a_rule_needs_something_to_look_at() {
    assertThat(wrong("", "", "80")).containsExactly("item");
    assertThat(wrong(" ", "C", "")).containsExactly("item", "percent");
  }

  @Test
  void a_new_column_needs_a_name_and_an_old_one_does_not() {
    assertThat(wrong("new", " ", "80")).containsExactly("column");
    assertThat(wrong("new", "Essay", "80")).isEmpty();
    assertThat(wrong("item-7", " ", "80")).isEmpty();
    assertThat(wrong("item-7", "x".repeat(500), "80")).isEmpty();
  }

  @Test
  void the_name_of_a_column_is_counted_in_characters_as_people_count() {
    assertThat(wrong("new", "🏅".repeat(100), "80")).isEmpty();
    FieldError error = fields("new", "🏅".repeat(101), "80").errors().getFirst();
    assertThat(error.args()).isEqualTo(List.of(101, 100));
  }

  @Test
  void every_mistake_has_words_in_three_languages() {
    List<FieldError> all = new java.util.ArrayList<>(fields("", "", "").errors());
    all.addAll(fields("new", "", "80").errors());
    all.addAll(fields("new", "x".repeat(101), "80").errors());
    assertThat(all).hasSize(4);
    for (Locale language : Messages.LANGUAGES) {
      for (FieldError error : all) {
        assertThat(Messages.strict().text(language, error.key(), error.args().toArray()))
            .isNotBlank();
      }
    }
  }
}
