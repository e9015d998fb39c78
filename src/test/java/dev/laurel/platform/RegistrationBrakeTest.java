package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Strangers may ask, but nobody may ask so often that others cannot. */
class RegistrationBrakeTest {

  private static final String ONE = "192.0.2.1";

  private final HandClock clock = new HandClock();
  private final RegistrationBrake brake = new RegistrationBrake(clock);

  private int letThrough(String address, int tries) {
    int through = 0;
    for (int i = 0; i < tries; i++) {
      through += brake.lets(address) ? 1 : 0;
    }
    return through;
  }

  @Test
  void one_address_asks_twenty_times_in_five_minutes() {
    assertThat(letThrough(ONE, 50)).isEqualTo(RegistrationBrake.FROM_ONE);
    assertThat(letThrough("192.0.2.2", 1)).as("its neighbour").isOne();
  }

  @Test
  void addresses_of_one_network_of_ipv6_share_their_tries() {
    letThrough("2001:db8:0:1:0:0:0:1", RegistrationBrake.FROM_ONE);
    assertThat(letThrough("2001:db8:0:1:0:0:0:2", 1)).as("of the same network").isZero();
    assertThat(letThrough("2001:db8:0:2:0:0:0:1", 1)).as("of another").isOne();
  }

  @Test
  void whoever_was_braked_may_ask_again_when_the_span_is_over_however_often_they_tried() {
    letThrough(ONE, 20);
    clock.forward(RegistrationBrake.SPAN.minusMillis(1));
    assertThat(letThrough(ONE, 100)).isZero();
    clock.forward(Duration.ofMillis(1));
    assertThat(letThrough(ONE, 100)).isEqualTo(RegistrationBrake.FROM_ONE);
  }

  @Test
  void many_addresses_together_are_braked_too() {
    int through = 0;
    for (int i = 0; i < 1000; i++) {
      through += letThrough("address-" + i, 1);
    }
    assertThat(through).isEqualTo(RegistrationBrake.FROM_ALL);
    assertThat(letThrough(ONE, 1)).as("somebody new").isZero();
    clock.forward(RegistrationBrake.SPAN);
    assertThat(letThrough(ONE, 1)).isOne();
  }

  @Test
  void a_refused_try_does_not_count_against_the_others() {
    letThrough(ONE, 10_000);
    assertThat(letThrough("192.0.2.2", 20)).isEqualTo(20);
  }

  @Test
  void very_many_addresses_do_not_let_the_first_one_start_over() {
    for (int round = 0; round < 20; round++) {
      assertThat(brake.lets(ONE)).isTrue();
    }
    for (int i = 0; i < 5000; i++) {
      brake.lets("address-" + i);
    }
    assertThat(letThrough(ONE, 1)).isZero();
  }
}
