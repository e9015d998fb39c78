package dev.laurel.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusalBrakeTest {

  private final HandClock clock = new HandClock();
  private final RefusalBrake brake = new RefusalBrake(clock);

  private void refuse(String who, int times) {
    for (int i = 0; i < times; i++) {
      brake.refused(who);
    }
  }

  @Test
  void brakes_for_what_is_left_of_the_minute() {
    refuse("a", 1);
    clock.forward(Duration.ofSeconds(20));
    refuse("a", RefusalBrake.MOST - 2);
    assertThat(brake.pause("a")).isZero();
    refuse("a", 1);
    assertThat(brake.pause("a")).isEqualTo(Duration.ofSeconds(40));
    assertThat(brake.pause("b")).isZero();
    clock.forward(Duration.ofSeconds(40));
    assertThat(brake.pause("a")).isZero();
    refuse("a", RefusalBrake.MOST - 1);
    assertThat(brake.pause("a")).as("counted anew").isZero();
  }

  @Test
  void trusts_whoever_was_let_in_for_ten_minutes() {
    brake.letIn("a");
    clock.forward(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(brake.isTrusted("a")).isTrue();
    refuse("a", 10 * RefusalBrake.MOST);
    clock.forward(Duration.ofSeconds(1));
    assertThat(brake.isTrusted("a")).isFalse();
    assertThat(brake.pause("a")).isZero();
    refuse("a", RefusalBrake.MOST);
    assertThat(brake.pause("a")).isEqualTo(Duration.ofMinutes(1));
    brake.letIn("a");
    assertThat(brake.pause("a")).isZero();
  }

  @Test
  void forgets_those_who_came_first_when_there_are_too_many() {
    refuse("first", RefusalBrake.MOST);
    for (int i = 0; i < RefusalBrake.MOST_KNOWN; i++) {
      brake.refused("other " + i);
    }
    assertThat(brake.pause("first")).isZero();
  }
}
