package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.signedJson;
import static dev.laurel.openbadges.CredentialsForTests.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.Container;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CredentialVerifierTest {

  @Test
  void a_good_badge_passes_every_check_in_order() {
    VerificationReport report = verify(signedJson());

    assertThat(report.checks()).extracting(Check::name).containsExactly(CheckName.values());
    assertThat(report.checks()).allMatch(c -> c.outcome() instanceof CheckOutcome.Passed);
    assertThat(report.verdict()).isEqualTo(Verdict.VERIFIED);
  }

  @Test
  void a_failure_outweighs_an_open_question() {
    VerificationReport report =
        new VerificationReport(
            List.of(
                new Check(CheckName.FORMAT, new CheckOutcome.Failed(Failure.MALFORMED, "broken")),
                new Check(
                    CheckName.STATUS,
                    new CheckOutcome.CouldNotTell(Obstacle.LIST_UNREACHABLE, "silence"))));

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
    assertThatThrownBy(() -> report.outcome(CheckName.ISSUER))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void a_file_verifies_like_the_credential_in_it() {
    BadgeFile file = BadgeFile.read(CredentialsForTests.signed(badge().build()).bytes());

    assertThat(file.container()).isEqualTo(Container.JSON);
    assertThat(CredentialsForTests.verifier().verify(file).verdict()).isEqualTo(Verdict.VERIFIED);
  }
}
