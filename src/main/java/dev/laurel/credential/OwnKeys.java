package dev.laurel.credential;

import dev.laurel.keys.IssuerKeys;
import dev.laurel.keys.PublishedKey;
import dev.laurel.openbadges.VerificationMethods.NotFound;
import dev.laurel.openbadges.VerificationMethods.Resolution;
import dev.laurel.openbadges.VerificationMethods.Resolved;
import dev.laurel.openbadges.did.DidWeb;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** The keys of our own issuers, as their DID documents publish them, without asking ourselves. */
@Singleton
public class OwnKeys {

  private final String prefix;
  private final Issuers issuers;
  private final IssuerKeys keys;

  @Inject
  OwnKeys(Settings settings, Issuers issuers, IssuerKeys keys) {
    this.prefix = DidWeb.of(settings.baseUrl()) + ":issuers:";
    this.issuers = issuers;
    this.keys = keys;
  }

  /** What is known of a method; empty when it is not for us to say. */
  public Optional<Resolution> resolve(URI verificationMethod) {
    String text = verificationMethod.toString();
    int hash = text.indexOf('#');
    if (!text.startsWith(prefix) || hash < 0) {
      return Optional.empty();
    }
    String did = text.substring(0, hash);
    Optional<Issuer> issuer =
        issuers.byId(did.substring(prefix.length())).filter(known -> known.did().equals(did));
    return Optional.of(issuer.flatMap(known -> key(known, text)).orElseGet(NotFound::new));
  }

  private Optional<Resolution> key(Issuer issuer, String verificationMethod) {
    return keys.published(issuer.id()).stream()
        .filter(key -> key.verificationMethod().equals(verificationMethod))
        .map(PublishedKey::publicKey)
        .<Resolution>map(key -> new Resolved(key, issuer.did()))
        .findFirst();
  }
}
