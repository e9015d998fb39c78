package dev.laurel.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the targets alive between the long runs: their seeds, and a few damaged ones. */
class FuzzTargetsTest {
  private static final int DAMAGED = 200;

  static List<String> titles() {
    return FuzzTargets.all().stream().map(FuzzTarget::title).toList();
  }

  @ParameterizedTest
  @MethodSource("titles")
  void every_target_takes_its_first_seed_and_refuses_damaged_ones_by_name(String title) {
    FuzzTarget target = FuzzTargets.titled(title);
    // How fast is for the profile to say: here classes are still being loaded.
    Endurance endurance = new Endurance(target, Duration.ofMinutes(1));
    endurance.run(target.seeds().get(0));
    assertThat(endurance.accepted()).isEqualTo(1);
    Random random = new Random(title.hashCode());
    for (int i = 0; i < DAMAGED; i++) {
      byte[] seed = target.seeds().get(random.nextInt(target.seeds().size())).clone();
      for (int hits = random.nextInt(1, 8); hits > 0; hits--) {
        seed[random.nextInt(Math.min(seed.length, hits < 4 ? 16 : seed.length))] =
            (byte) random.nextInt();
      }
      endurance.run(seed);
    }
    assertThat(endurance.accepted() + endurance.refused()).isGreaterThan(DAMAGED);
  }

  @Test
  void knows_a_target_by_its_title() {
    assertThat(titles()).contains("SignedClaims", "LineItems", "LoginState", "RegistrationsJson");
    assertThat(FuzzTargets.titled("LineItems").title()).isEqualTo("LineItems");
  }

  @Test
  void reads_how_a_target_fared_from_what_jazzer_says() {
    String log = "Done 100 runs in 1 second(s)\nENDURED accepted=3 refused=97 slowest=12\n";
    FuzzReport good = FuzzReport.of("T", 100, 0, log);
    assertThat(good).isEqualTo(new FuzzReport("T", 100, 100, 3, 12, ""));
    assertThat(good.endured()).isTrue();
    assertThat(FuzzReport.of("T", 101, 0, log).endured()).isFalse();
    assertThat(FuzzReport.of("T", 100, 1, log).endured()).isFalse();
    FuzzReport found = FuzzReport.of("T", 100, 0, "== Java Exception: java.lang.Error: x\n" + log);
    assertThat(found.endured()).isFalse();
    assertThat(found.line()).contains("java.lang.Error: x");
    assertThat(FuzzReport.total(List.of(good, found))).isEqualTo("2 targets, 200 runs, 1 findings");
  }
}
