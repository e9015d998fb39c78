package dev.laurel.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnduranceTest {
  private static final String SECRET = "hunter2-hunter2";

  @Test
  void counts_what_is_taken_and_what_is_refused_by_name() {
    Endurance endurance =
        new Endurance(
            target(
                () -> {
                  throw new LaunchRejected(Check.STATE, "no");
                }));
    endurance.run(new byte[0]);
    assertThat(endurance.refused()).isEqualTo(1);
    assertThat(endurance.accepted()).isZero();
    assertThatCode(() -> new Endurance(target(() -> {})).run(new byte[0]))
        .doesNotThrowAnyException();
  }

  @Test
  void finds_an_exception_without_a_name() {
    assertFinding(
        () -> {
          throw new IllegalStateException("oops");
        },
        "without a name");
  }

  @Test
  void finds_a_secret_in_a_refusal_or_in_its_cause() {
    Exception cause = new Exception("sent " + SECRET);
    assertFinding(
        () -> {
          throw new LaunchRejected(Check.STATE, "sent " + SECRET);
        },
        "secret");
    assertFinding(
        () -> {
          throw new LaunchRejected(Check.STATE, "why", cause);
        },
        "secret");
  }

  @Test
  void finds_a_token_in_the_cause_of_a_refusal() {
    assertFinding(
        () -> {
          throw new LaunchRejected(Check.STATE, "why", new Exception("eyJh.eyJi.c2ln"));
        },
        "token");
  }

  @Test
  void finds_a_run_that_works_longer_than_it_may() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    FuzzTarget slow =
        target(
            () -> {
              long end = threads.getCurrentThreadCpuTime() + 40_000_000L;
              while (threads.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
              }
            });
    assertThatThrownBy(() -> new Endurance(slow, Duration.ofMillis(20)).run(new byte[0]))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("took");
    Endurance patient = new Endurance(slow);
    patient.run(new byte[0]);
    assertThat(patient.slowestMillis()).isGreaterThanOrEqualTo(39);
  }

  private static void assertFinding(Runnable parser, String words) {
    assertThatThrownBy(() -> new Endurance(target(parser)).run(new byte[0]))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(words);
  }

  private static FuzzTarget target(Runnable parser) {
    return new FuzzTarget() {
      @Override
      public List<byte[]> seeds() {
        return List.of();
      }

      @Override
      public void parse(Bytes in) {
        parser.run();
      }

      @Override
      public Set<String> secrets() {
        return Set.of(SECRET);
      }
    };
  }
}
