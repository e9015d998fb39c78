package dev.laurel.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void a_name_that_fits_is_kept() {
    assertThat(Limits.name("n".repeat(500))).hasSize(500);
    assertThat(Limits.name("𝒜".repeat(250))).isEqualTo("𝒜".repeat(250));
  }

  @Test
  void a_name_is_cut_to_what_every_database_takes_and_at_a_whole_character() {
    assertThat(Limits.name("n".repeat(501))).isEqualTo("n".repeat(500));
    assertThat(Limits.name("𝒜".repeat(251))).isEqualTo("𝒜".repeat(250));
    assertThat(Limits.name("a" + "𝒜".repeat(250))).isEqualTo("a" + "𝒜".repeat(249));
  }
}
