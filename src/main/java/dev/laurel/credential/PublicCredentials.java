package dev.laurel.credential;

import dev.laurel.credential.AwardFacts.Facts;
import dev.laurel.credential.Proofs.NotProven;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The credentials that strangers may see: those that the learner has accepted. What was revoked or
 * has expired since stays, and says so. For all others it makes no difference whether they exist.
 */
@Singleton
public class PublicCredentials {

  private final Credentials credentials;
  private final AwardFacts awardFacts;
  private final CredentialUrls urls;

  @Inject
  PublicCredentials(Credentials credentials, AwardFacts awardFacts, CredentialUrls urls) {
    this.credentials = credentials;
    this.awardFacts = awardFacts;
    this.urls = urls;
  }

  public Optional<PublicCredential> byId(String id) {
    return credentials.byId(id).flatMap(this::ifPublic);
  }

  public Optional<PublicCredential> ofAward(String awardId) {
    return credentials.ofAward(awardId).flatMap(this::ifPublic);
  }

  /** By the address of its page, or of one of its files. */
  Optional<PublicCredential> byUrl(String url) {
    String prefix = urls.credential("");
    return url.startsWith(prefix)
        ? byId(url.substring(prefix.length()).replaceFirst("[/?#].*", ""))
        : Optional.empty();
  }

  private Optional<PublicCredential> ifPublic(Credential credential) {
    try {
      Facts facts = awardFacts.of(credential.intention());
      return Optional.of(new PublicCredential(credential, facts.achievement(), facts.issuer()))
          .filter(found -> facts.award().claimedAt().isPresent());
    } catch (NotProven gone) {
      throw new IllegalStateException("A stored credential without its award", gone);
    }
  }
}
