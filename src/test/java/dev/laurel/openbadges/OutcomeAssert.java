package dev.laurel.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks a report for one answer. */
record OutcomeAssert(CheckOutcome outcome) {

  static OutcomeAssert assertOutcome(VerificationReport report, CheckName name) {
    return new OutcomeAssert(report.outcome(name));
  }

  void passed() {
    assertThat(outcome).isEqualTo(new CheckOutcome.Passed());
  }

  void failed(Failure failure) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CheckOutcome.Failed.class,
            failed -> {
              assertThat(failed.failure()).isEqualTo(failure);
              assertThat(failed.reason()).isNotBlank();
            });
  }

  void couldNotTell(Obstacle obstacle) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CheckOutcome.CouldNotTell.class,
            open -> {
              assertThat(open.obstacle()).isEqualTo(obstacle);
              assertThat(open.cause()).isNotBlank();
            });
  }
}
