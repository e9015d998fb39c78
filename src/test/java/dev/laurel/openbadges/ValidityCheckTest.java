package dev.laurel.openbadges;

import static dev.laurel.openbadges.CredentialsForTests.badge;
import static dev.laurel.openbadges.CredentialsForTests.key;
import static dev.laurel.openbadges.CredentialsForTests.listing;
import static dev.laurel.openbadges.CredentialsForTests.methods;
import static dev.laurel.openbadges.CredentialsForTests.signAnything;
import static dev.laurel.openbadges.CredentialsForTests.signedJson;
import static dev.laurel.openbadges.CredentialsForTests.verify;
import static dev.laurel.openbadges.OutcomeAssert.assertOutcome;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.file.ParsedCredential;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityCheckTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-04T10:15:29Z, NOT_YET_VALID",
    "2031-05-04T10:15:31Z, EXPIRED",
    "2099-01-01T00:00:00Z, EXPIRED"
  })
  void a_badge_is_not_valid_out_of_its_time(Instant now, Failure failure) {
    assertOutcome(at(now).verify(new ParsedCredential(signedJson())), CheckName.VALIDITY)
        .failed(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-05-04T10:15:30Z", "2031-05-04T10:15:30Z"})
  void a_badge_is_valid_at_both_ends_of_its_time(Instant now) {
    assertOutcome(at(now).verify(new ParsedCredential(signedJson())), CheckName.VALIDITY).passed();
  }

  @Test
  void an_expired_badge_keeps_its_good_signature() {
    VerificationReport report =
        at(Instant.parse("2040-01-01T00:00:00Z")).verify(new ParsedCredential(signedJson()));

    assertOutcome(report, CheckName.SIGNATURE).passed();
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_VERIFIED);
  }

  @Test
  void a_date_with_another_zone_is_the_same_instant() {
    ObjectNode document = badge().build().toJson().put("validFrom", "2026-11-23T14:00:01+02:00");

    assertOutcome(verify(signAnything(document, key(1))), CheckName.VALIDITY)
        .failed(Failure.NOT_YET_VALID);
  }

  @Test
  void a_date_without_zone_fails() {
    ObjectNode document = badge().build().toJson().put("validUntil", "2031-05-04");

    assertOutcome(verify(signAnything(document, key(1))), CheckName.VALIDITY)
        .failed(Failure.MALFORMED);
  }

  private static CredentialVerifier at(Instant now) {
    return new CredentialVerifier(methods(), listing(list()), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static byte[] list() {
    return CredentialsForTests.signedList(CredentialsForTests.list("revocation"));
  }
}
