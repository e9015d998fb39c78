package dev.laurel.credential;

import dev.laurel.keys.IssuerKeys;
import dev.laurel.keys.PublishedKey;
import dev.laurel.openbadges.CredentialsForTests;
import dev.laurel.openbadges.IssuerKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys of {@link OneIssuer}: one to begin with, more after a rotation. */
public final class OneKey implements IssuerKeys {

  private final List<IssuerKey> keys = new ArrayList<>();

  public OneKey() {
    rotate();
  }

  /** From now on another key signs; the former stays published. */
  public void rotate() {
    keys.addFirst(CredentialsForTests.key(OneIssuer.ISSUER.did(), keys.size() + 1));
  }

  /** What happens to a key that was stolen. */
  public void withdrawOldest() {
    keys.removeLast();
  }

  @Override
  public void open(String issuerId, String did) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IssuerKey signingKey(String issuerId) {
    return keys.getFirst();
  }

  @Override
  public List<PublishedKey> published(String issuerId) {
    return keys.stream()
        .map(key -> new PublishedKey(key.verificationMethod(), key.publicKey(), Optional.empty()))
        .toList();
  }
}
