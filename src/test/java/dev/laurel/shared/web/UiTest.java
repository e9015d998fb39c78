package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UiTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:59:30Z, just now",
    "2026-11-23T09:59:00Z, 1 minute ago",
    "2026-11-23T09:01:00Z, 59 minutes ago",
    "2026-11-23T09:00:00Z, 1 hour ago",
    "2026-11-22T10:00:00Z, 1 day ago",
    "2026-10-25T10:00:00Z, 29 days ago",
    "2026-10-24T10:00:00Z, 24 Oct 2026",
    "2026-11-23T12:00:00Z, in 2 hours",
    "2026-11-25T10:00:00Z, in 2 days"
  })
  void says_how_long_ago_or_ahead(Instant instant, String said) {
    assertThat(ui("en", "UTC").relative(instant)).isEqualTo(said);
  }

  @Test
  void tells_the_exact_time_where_the_person_is_and_in_utc() {
    assertThat(ui("de", "Europe/Berlin").exact(NOW))
        .isEqualTo("23.11.2026, 11:00 MEZ (23.11.2026, 10:00 UTC)");
  }

  @Test
  void tells_the_exact_time_once_where_the_zone_is_utc() {
    assertThat(ui("en", "UTC").exact(NOW)).isEqualTo("23 Nov 2026, 10:00 UTC");
    assertThat(ui("en", "Z").exact(NOW)).isEqualTo("23 Nov 2026, 10:00 UTC");
  }

  @Test
  void takes_the_day_from_the_zone_of_the_person() {
    Instant lateInUtc = Instant.parse("2026-11-23T23:30:00Z");

    assertThat(ui("es", "Europe/Madrid").day(lateInUtc)).startsWith("24");
    assertThat(ui("es", "UTC").day(lateInUtc)).startsWith("23");
  }

  @Test
  void writes_numbers_as_the_language_does() {
    assertThat(ui("en", "UTC").number(12345)).isEqualTo("12,345");
    assertThat(ui("de", "UTC").number(12345)).isEqualTo("12.345");
  }

  @Test
  void names_languages_in_themselves_and_links_this_page_in_them() {
    Ui ui = ui("en", "UTC");

    assertThat(Messages.LANGUAGES.stream().map(ui::nameOf))
        .containsExactly("English", "Deutsch", "Español");
    assertThat(ui.inLanguage(Locale.GERMAN)).isEqualTo("/courses/1?lang=de");
  }

  @Test
  void has_a_word_for_every_state_and_answer() {
    Ui ui = ui("es", "UTC");

    for (Ui.State state : Ui.State.values()) {
      assertThat(ui.knows("shared.state." + state.css())).as(state.css()).isTrue();
    }
    for (Ui.Answer answer : Ui.Answer.values()) {
      assertThat(ui.knows("shared.answer." + answer.css())).as(answer.css()).isTrue();
      assertThat(ui.knows("shared.condition." + answer.css())).as(answer.css()).isTrue();
    }
  }

  private static Ui ui(String language, String zone) {
    Ui.Person person =
        new Ui.Person(
            Locale.forLanguageTag(language), ZoneId.of(zone), "auto", "/courses/1", "test-1234");
    return new Ui(Messages.strict(), new AssetsResource(), person, NOW);
  }
}
