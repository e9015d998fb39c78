package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        " =1",
        "\u3000=1",
        "=cmd|'/C calc'!A0",
        "-",
        "\t"
      })
  void a_text_that_would_be_a_formula_is_shown_as_a_text(String text) {
    assertThat(CsvFile.defused(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ana", "a=b", "1-2", "Öztürk, Ana", "'quoted'", "8.5", "a@b"})
  void other_texts_stay_as_they_are(String text) {
    assertThat(CsvFile.defused(text)).isEqualTo(text);
  }

  @Test
  void cells_are_quoted_and_numbers_stay_numbers() {
    CsvFile file = new CsvFile("name", "points");
    file.row("Öztürk, \"Ana\"\nX", new BigDecimal("-1.5"));
    assertThat(file.toString())
        .isEqualTo("\uFEFF\"name\",\"points\"\r\n\"Öztürk, \"\"Ana\"\"\nX\",\"-1.5\"\r\n");
  }

  @Test
  void is_downloaded_and_never_shown_or_kept() {
    var answer = new CsvFile("name").download("names.csv");
    assertThat(answer.getMediaType()).hasToString("text/csv;charset=UTF-8");
    assertThat(answer.getHeaderString("Content-Disposition"))
        .isEqualTo("attachment; filename=\"names.csv\"");
    assertThat(answer.getHeaderString("Cache-Control")).isEqualTo("no-store");
  }
}
