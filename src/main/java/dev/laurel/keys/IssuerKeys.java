package dev.laurel.keys;

import dev.laurel.openbadges.IssuerKey;
import java.util.List;

/** The Ed25519 keys that issuers sign credentials with. */
public interface IssuerKeys {

  /**
   * Makes the first key of an issuer; does nothing when there is one.
   *
   * @param did the issuer's identifier, which controls the key
   */
  void open(String issuerId, String did);

  /** The newest key that is not retired. */
  IssuerKey signingKey(String issuerId);

  /** Every key that something may have been signed with, newest first. */
  List<PublishedKey> published(String issuerId);
}
