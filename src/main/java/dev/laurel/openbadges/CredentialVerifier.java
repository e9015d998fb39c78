package dev.laurel.openbadges;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.ParsedCredential;
import dev.laurel.openbadges.ld.Canonicalizer;
import dev.laurel.openbadges.ld.Contexts;
import java.time.Clock;
import java.util.List;

/**
 * Verifies credentials of anybody, our own included (Open Badges 3.0, 8; VC Data Model 2.0, 7.1).
 * Asks every question of {@link CheckName} and never lets one answer hide another. Safe for many
 * threads when its ports are.
 */
public final class CredentialVerifier {

  private final FormatCheck format;
  private final ProofChecks proofs;
  private final JwtChecks jwts;
  private final ValidityCheck validity;
  private final StatusCheck status;

  /**
   * A verifier that knows the shipped contexts.
   *
   * @param methods finds keys
   * @param lists fetches status lists
   * @param clock tells the time that validity is compared with
   */
  public CredentialVerifier(VerificationMethods methods, StatusLists lists, Clock clock) {
    this(methods, lists, clock, Contexts.shipped());
  }

  /**
   * A verifier that knows more contexts.
   *
   * @param methods finds keys
   * @param lists fetches status lists
   * @param clock tells the time that validity is compared with
   * @param contexts the known contexts
   */
  public CredentialVerifier(
      VerificationMethods methods, StatusLists lists, Clock clock, Contexts contexts) {
    Canonicalizer canonicalizer = Canonicalizer.forStrangers(contexts);
    KeyLookup keys = new KeyLookup(methods);
    this.format = new FormatCheck(canonicalizer);
    this.validity = new ValidityCheck(clock);
    this.proofs = new ProofChecks(keys, new EddsaRdfc2022(canonicalizer), clock);
    this.jwts = new JwtChecks(keys);
    this.status = new StatusCheck(lists, proofs, validity);
  }

  /**
   * Verifies a badge in whatever file it came.
   *
   * @param badge the badge
   * @return one answer for every check
   */
  public VerificationReport verify(BadgeFile badge) {
    return switch (badge) {
      case BadgeFile.Embedded embedded -> verify(embedded.credential());
      case BadgeFile.Enveloped enveloped ->
          report(enveloped.credential().json(), jwts.verify(enveloped.jwt()));
    };
  }

  /**
   * Verifies a credential with an embedded proof.
   *
   * @param credential the credential
   * @return one answer for every check
   */
  public VerificationReport verify(ParsedCredential credential) {
    ObjectNode json = credential.json();
    return report(json, proofs.verify(json));
  }

  private VerificationReport report(ObjectNode json, ProofChecks.Answers proof) {
    return new VerificationReport(
        List.of(
            new Check(CheckName.FORMAT, format.check(json)),
            new Check(CheckName.ISSUER, proof.issuer()),
            new Check(CheckName.SIGNATURE, proof.signature()),
            new Check(CheckName.VALIDITY, validity.check(json)),
            new Check(CheckName.STATUS, status.check(json))));
  }
}
