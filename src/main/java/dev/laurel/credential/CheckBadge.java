package dev.laurel.credential;

import dev.laurel.openbadges.CredentialVerifier;
import dev.laurel.openbadges.StatusLists;
import dev.laurel.openbadges.VerificationMethods;
import dev.laurel.openbadges.VerificationReport;
import dev.laurel.openbadges.file.BadgeFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Checks a badge, ours or anybody's, in the same way. Nothing is kept. */
@Singleton
public class CheckBadge {

  private final CredentialVerifier verifier;

  @Inject
  CheckBadge(VerificationMethods methods, StatusLists lists, Clock clock) {
    this.verifier = new CredentialVerifier(methods, lists, clock);
  }

  public VerificationReport check(BadgeFile badge) {
    return verifier.verify(badge);
  }
}
