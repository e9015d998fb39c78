package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private final Messages messages = Messages.strict();

  @Test
  void speaks_three_languages_with_their_letters() {
    assertThat(messages.text(Locale.ENGLISH, "shared.state.nearly")).isEqualTo("Nearly");
    assertThat(messages.text(Locale.GERMAN, "shared.dialog.close")).isEqualTo("Schließen");
    assertThat(messages.text(SPANISH, "shared.state.not-yet")).isEqualTo("Todavía no");
  }

  @Test
  void counts_in_singular_and_plural() {
    assertThat(messages.text(Locale.GERMAN, "shared.time.past.days", 1)).isEqualTo("vor 1 Tag");
    assertThat(messages.text(Locale.GERMAN, "shared.time.past.days", 12)).isEqualTo("vor 12 Tagen");
  }

  @Test
  void writes_numbers_as_the_language_does() {
    Object[] points = {new BigDecimal("1016.50"), 1020};
    assertThat(messages.text(Locale.ENGLISH, "award.learner.points", points))
        .isEqualTo("1,016.5 of 1,020");
    assertThat(messages.text(Locale.GERMAN, "award.learner.points", points))
        .isEqualTo("1.016,5 von 1.020");
    assertThat(messages.text(SPANISH, "award.learner.points", points))
        .isEqualTo("1.016,5 de 1.020");
  }

  @Test
  void no_page_writes_a_number_past_the_language() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(template)).as("%s", template).doesNotContain("toPlainString");
      }
    }
  }

  @Test
  void speaks_german_to_austria_and_english_to_a_language_it_does_not_know() {
    assertThat(messages.text(Locale.forLanguageTag("de-AT"), "shared.progress", 1, 2))
        .isEqualTo("1 von 2");
    assertThat(messages.text(Locale.forLanguageTag("fi"), "shared.progress", 1, 2))
        .isEqualTo("1 of 2");
  }

  @Test
  void takes_the_first_wanted_language_that_it_speaks() {
    assertThat(Messages.spoken(List.of(Locale.forLanguageTag("fi"), SPANISH, Locale.GERMAN)))
        .isEqualTo(SPANISH);
    assertThat(Messages.spoken(List.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void shows_the_key_of_a_missing_text_to_people_and_fails_in_tests() {
    assertThat(new Messages().text(Locale.ENGLISH, "shared.nothing")).isEqualTo("shared.nothing");
    assertThatThrownBy(() -> messages.text(Locale.ENGLISH, "shared.nothing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("shared.nothing");
    assertThat(messages.knows(Locale.ENGLISH, "shared.nothing")).isFalse();
    assertThat(messages.knows(Locale.ENGLISH, "shared.progress")).isTrue();
  }
}
