package dev.laurel.credential;

import dev.laurel.keys.IssuerKeys;
import dev.laurel.openbadges.BitstringStatusList;
import dev.laurel.openbadges.CredentialLinter;
import dev.laurel.openbadges.CredentialSigner;
import dev.laurel.openbadges.StatusListCredential;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives the signed form of a status list, of the very revision that holds now: signed when somebody
 * asks for it first after a change, then kept. So a revocation is told from the moment it is
 * stored, whatever crashes.
 */
@Singleton
public class PublishStatusList {

  private final StatusListRecords lists;
  private final Issuers issuers;
  private final IssuerKeys keys;
  private final CredentialUrls urls;
  private final Clock clock;
  private final CredentialLinter linter = new CredentialLinter();
  private final CredentialSigner signer = new CredentialSigner();

  @Inject
  PublishStatusList(
      StatusListRecords lists, Issuers issuers, IssuerKeys keys, CredentialUrls urls, Clock clock) {
    this.lists = lists;
    this.issuers = issuers;
    this.keys = keys;
    this.urls = urls;
    this.clock = clock;
  }

  /** The signed list; empty when there is no such list. */
  @Transactional
  public Optional<byte[]> publish(String listId) {
    return lists
        .listById(listId)
        .map(list -> lists.published(listId, list.revision()).orElseGet(() -> sign(list)));
  }

  private byte[] sign(StatusList list) {
    Issuer issuer = issuers.byId(list.issuerId()).orElseThrow();
    Instant now = clock.instant();
    StatusListCredential credential =
        new StatusListCredential(
            urls.statusList(list.id()),
            issuer.did(),
            now,
            null,
            "revocation",
            BitstringStatusList.create(list.size())
                .withSet(lists.revoked(list.id()).stream().boxed().toList()));
    byte[] bytes = signer.sign(linter.lint(credential), keys.signingKey(issuer.id()), now).bytes();
    lists.publish(list.id(), list.revision(), bytes, now);
    return bytes;
  }
}
