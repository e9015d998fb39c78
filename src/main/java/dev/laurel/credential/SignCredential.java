package dev.laurel.credential;

import dev.laurel.credential.AwardFacts.Facts;
import dev.laurel.keys.IssuerKeys;
import dev.laurel.openbadges.CredentialLinter;
import dev.laurel.openbadges.CredentialSigner;
import dev.laurel.openbadges.LintFailed;
import dev.laurel.openbadges.LintedCredential;
import dev.laurel.openbadges.SignedCredential;
import dev.laurel.openbadges.Verdict;
import dev.laurel.openbadges.VerificationReport;
import dev.laurel.openbadges.file.BadgeFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Compose, lint, sign, verify: what leaves here has passed the checks that a stranger would make,
 * by the same code. The time of the proof is that of the award, so signing again after a crash with
 * the same key gives the same bytes.
 */
@Singleton
class SignCredential implements Proofs {

  private final AwardFacts awardFacts;
  private final CredentialComposer composer;
  private final IssuerKeys keys;
  private final CheckBadge checkBadge;
  private final CredentialLinter linter = new CredentialLinter();
  private final CredentialSigner signer = new CredentialSigner();

  @Inject
  SignCredential(
      AwardFacts awardFacts, CredentialComposer composer, IssuerKeys keys, CheckBadge checkBadge) {
    this.awardFacts = awardFacts;
    this.composer = composer;
    this.keys = keys;
    this.checkBadge = checkBadge;
  }

  @Override
  public byte[] of(Intention intention) throws NotProven {
    Facts facts = awardFacts.of(intention);
    SignedCredential signed =
        signer.sign(
            lint(intention, facts),
            keys.signingKey(intention.issuerId()),
            facts.award().grantedAt());
    byte[] bytes = signed.bytes();
    VerificationReport report = checkBadge.check(BadgeFile.read(bytes));
    if (report.verdict() != Verdict.VERIFIED) {
      throw new NotProven("It does not verify: " + report.checks());
    }
    return bytes;
  }

  private LintedCredential lint(Intention intention, Facts facts) throws NotProven {
    try {
      return linter.lint(composer.compose(intention, facts));
    } catch (LintFailed unclean) {
      throw new NotProven(String.valueOf(unclean.getMessage()));
    }
  }
}
