package dev.laurel.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.shared.web.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a signed credential can be shown, signed and read by anybody. */
class BadgeTextTest {

  private static List<String> errors(String name, String description, String criteria) {
    return new BadgeText(name, description, criteria, "png-hash")
        .errors(Badges.IMAGES).stream().map(FieldError::field).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000b",
        "a\u0007b",
        "a\u001bb",
        "a\u007fb",
        "a\u0085b",
        "a\u009fb",
        "a\ud800b",
        "a\udc00b",
        "\udc00\ud800"
      })
  void characters_that_cannot_be_signed_or_seen_are_refused_in_every_field(String text) {
    assertThat(errors(text, text, text)).containsExactly("name", "description", "criteria");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ñandú",
        "数学",
        "שלום",
        "🏅🎓",
        "👩🏽‍🎓",
        "e\u0301",
        "<b>&amp;",
        "{0}",
        "a\u200db",
        "$1"
      })
  void whatever_people_write_in_is_welcome(String text) {
    assertThat(errors(text, text, text)).isEmpty();
    assertThat(new BadgeText(text, text, text, "png-hash").name()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\r\n", "\u2003", " \n \t "})
  void blanks_alone_are_no_text(String text) {
    assertThat(new BadgeText(text, text, text, "png-hash").errors(Badges.IMAGES))
        .extracting(FieldError::key)
        .containsExactly(
            "achievement.error.name.missing",
            "achievement.error.description.missing",
            "achievement.error.criteria.missing");
  }

  @ParameterizedTest
  @CsvSource({"100, 1000, 4000, ''", "101, 1001, 4001, name+description+criteria"})
  void each_field_has_its_own_length_in_characters_and_not_in_bytes(
      int name, int description, int criteria, String wrong) {
    List<String> found = errors("🏅".repeat(name), "é".repeat(description), "数".repeat(criteria));
    assertThat(String.join("+", found)).isEqualTo(wrong);
  }

  @Test
  void what_is_too_long_is_told_with_both_numbers_in_every_language() {
    FieldError error =
        new BadgeText("x".repeat(1234), "d", "c", "png-hash").errors(Badges.IMAGES).getFirst();
    for (Locale language : Messages.LANGUAGES) {
      String said = Messages.strict().text(language, error.key(), error.args().toArray());
      assertThat(said.replaceAll("[.,]", "")).contains("1234").contains("100");
    }
  }

  @Test
  void every_refusal_has_words_in_every_language() {
    List<FieldError> all = new java.util.ArrayList<>();
    all.addAll(new BadgeText("", "", "", "none").errors(Badges.IMAGES));
    all.addAll(new BadgeText("a\u0000", "a\u0000", "a\u0000", "png-hash").errors(Badges.IMAGES));
    assertThat(all).hasSize(7);
    for (Locale language : Messages.LANGUAGES) {
      assertThat(all)
          .allSatisfy(
              error ->
                  assertThat(Messages.strict().text(language, error.key(), error.args().toArray()))
                      .isNotBlank());
    }
  }

  @Test
  void line_ends_of_every_system_become_the_same_line_end() {
    BadgeText text = new BadgeText("a\r\nb", "one\r\ntwo\rthree\nfour\tfive", "c", "png-hash");
    assertThat(text.name()).isEqualTo("a b");
    assertThat(text.description()).isEqualTo("one\ntwo\nthree\nfour five");
    assertThat(text.errors(Badges.IMAGES)).isEmpty();
  }

  @Test
  void a_text_that_was_kept_is_kept_again_unchanged() {
    BadgeText once = new BadgeText(" A  B ", " one\r\n\r\ntwo ", "\tc", "png-hash");
    BadgeText twice =
        new BadgeText(once.name(), once.description(), once.criteria(), once.imageId());
    assertThat(twice).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PNG-HASH", "../png-hash", "svg-hash"})
  void an_image_that_laurel_does_not_ship_is_refused(String image) {
    assertThat(new BadgeText("n", "d", "c", image).errors(Badges.IMAGES))
        .extracting(FieldError::field)
        .containsExactly("image");
  }
}
