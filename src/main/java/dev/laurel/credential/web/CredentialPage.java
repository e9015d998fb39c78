package dev.laurel.credential.web;

import dev.laurel.credential.BadgeSummary;
import dev.laurel.shared.web.Ui;
import java.util.Optional;

/**
 * The public page of a credential.
 *
 * @param url its address, as it stands in the credential
 * @param badge what the signed credential says
 * @param image the path of the badge's image
 * @param imageUrl the absolute address of the same
 * @param issuerUrl the issuer's page
 * @param achievementUrl the badge's page
 * @param report the checks, made just now
 */
public record CredentialPage(
    String url,
    BadgeSummary badge,
    String image,
    String imageUrl,
    String issuerUrl,
    String achievementUrl,
    Report report) {

  /** What must be said before everything else; empty for a badge that is in order. */
  public Optional<Ui.State> trouble() {
    if (report.failedBecause("REVOKED")) {
      return Optional.of(Ui.State.WITHDRAWN);
    }
    return report.failedBecause("EXPIRED") ? Optional.of(Ui.State.EXPIRED) : Optional.empty();
  }
}
