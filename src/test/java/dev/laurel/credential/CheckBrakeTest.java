package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckBrakeTest {

  private final HandClock clock = new HandClock();
  private final CheckBrake brake = new CheckBrake(clock);

  private int allowed(String address, int tries) {
    int count = 0;
    for (int i = 0; i < tries; i++) {
      count += brake.take(address).isZero() ? 1 : 0;
    }
    return count;
  }

  @Test
  void lets_a_minutes_share_through_at_once_and_then_tells_how_long_to_wait() {
    assertThat(allowed("192.0.2.1", 30)).isEqualTo(30);
    assertThat(brake.take("192.0.2.1")).isEqualTo(Duration.ofSeconds(2));
    assertThat(brake.take("192.0.2.1")).as("asking costs nothing").isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void gives_the_share_back_with_time_and_never_more_than_all_of_it() {
    allowed("192.0.2.1", 30);
    clock.forward(Duration.ofSeconds(4));
    assertThat(allowed("192.0.2.1", 30)).isEqualTo(2);
    clock.forward(Duration.ofHours(1));
    assertThat(allowed("192.0.2.1", 100)).isEqualTo(30);
  }

  @Test
  void counts_each_address_for_itself() {
    allowed("192.0.2.1", 31);
    assertThat(brake.take("192.0.2.2")).isZero();
  }

  @Test
  void takes_a_network_of_ipv6_for_one_address() {
    assertThat(allowed("2001:db8:0:1:0:0:0:1", 20)).isEqualTo(20);
    assertThat(allowed("2001:db8:0:1:ffff:0:0:9", 20)).isEqualTo(10);
    assertThat(allowed("2001:db8:0:2:0:0:0:1", 20)).isEqualTo(20);
  }

  @Test
  void forgets_the_address_that_asked_longest_ago_when_there_are_too_many() {
    allowed("first", 31);
    for (int i = 0; i < CheckBrake.MOST_ADDRESSES - 1; i++) {
      brake.take("address" + i);
    }
    assertThat(brake.take("first")).isPositive();
    for (int i = 0; i < CheckBrake.MOST_ADDRESSES; i++) {
      brake.take("other" + i);
    }
    assertThat(brake.take("first")).isZero();
  }
}
