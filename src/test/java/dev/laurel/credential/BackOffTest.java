package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  @Test
  void rests_ten_seconds_after_the_first_failure() {
    assertThat(BackOff.after(0)).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void doubles_with_every_failure() {
    assertThat(BackOff.after(3)).isEqualTo(Duration.ofSeconds(80));
  }

  @Test
  void never_rests_longer_than_an_hour() {
    assertThat(BackOff.after(9)).isEqualTo(Duration.ofHours(1));
    assertThat(BackOff.after(1_000_000)).isEqualTo(Duration.ofHours(1));
  }
}
