package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.roster.LearnerKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "$Canvas.user.sisSourceId",
        "$Person.sourcedId",
        "$",
        "ana@example.invalid",
        "@",
        "S\n1",
        "S\u00001",
        "S\uFFFD1"
      })
  void what_is_blank_a_variable_an_address_or_no_text_is_no_key(String value) {
    assertThat(LearnerKey.of(Kind.SIS_ID, value)).isEmpty();
    assertThat(LearnerKey.of(Kind.LIS_SOURCED_ID, value)).isEmpty();
    assertThat(LearnerKey.of(Kind.MOODLE_USERNAME, value)).isEmpty();
    assertThat(LearnerKey.of(Kind.LTI_1P1_ID, value)).isEmpty();
    assertThat(LearnerKey.of(Kind.CANVAS_ID, value)).isEmpty();
  }

  @Test
  void a_key_has_at_most_255_characters() {
    assertThat(LearnerKey.of(Kind.SIS_ID, "s".repeat(255))).isPresent();
    assertThat(LearnerKey.of(Kind.SIS_ID, "s".repeat(256))).isEmpty();
  }

  @Test
  void blanks_around_a_key_are_no_part_of_it() {
    assertThat(LearnerKey.of(Kind.SIS_ID, " S 1\t").orElseThrow().value()).isEqualTo("S 1");
  }

  @Test
  void capitals_and_zeros_in_front_tell_keys_apart() {
    assertThat(LearnerKey.of(Kind.SIS_ID, "a1")).isNotEqualTo(LearnerKey.of(Kind.SIS_ID, "A1"));
    assertThat(LearnerKey.of(Kind.SIS_ID, "01")).isNotEqualTo(LearnerKey.of(Kind.SIS_ID, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"21070000000000048x", "-1", "1.0", "1e3", "٤٢", "123456789012345678901"})
  void an_id_of_canvas_is_made_of_digits(String value) {
    assertThat(LearnerKey.of(Kind.CANVAS_ID, value)).isEmpty();
    assertThat(LearnerKey.of(Kind.CANVAS_LOCAL_ID, value)).isEmpty();
    assertThat(LearnerKey.of(Kind.CANVAS_ID, "21070000000000048")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_kind_reads_back_what_it_writes(Kind kind) {
    LearnerKey key = LearnerKey.of(kind, "4711").orElseThrow();
    assertThat(LearnerKey.parse(key.text())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1003",
        "",
        "SIS_ID",
        "SIS_ID:",
        "SIS_ID:a@example.invalid",
        "sis_id:7",
        ":7",
        "urn:x:7",
        "ana@example.invalid",
        "CANVAS_ID:seven"
      })
  void whatever_names_no_kind_is_a_sub_as_it_stands(String text) {
    LearnerKey key = LearnerKey.parse(text);
    assertThat(key).isEqualTo(new LearnerKey(Kind.LTI_SUB, text));
    assertThat(key.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SIS_ID:7", "LTI_SUB:7"})
  void a_sub_that_looks_like_another_kind_stays_a_sub(String sub) {
    LearnerKey key = new LearnerKey(Kind.LTI_SUB, sub);
    assertThat(key.text()).isEqualTo("LTI_SUB:" + sub);
    assertThat(LearnerKey.parse(key.text())).isEqualTo(key);
  }
}
