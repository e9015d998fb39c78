package dev.laurel.openbadges;

import dev.laurel.openbadges.VerificationMethods.NotFound;
import dev.laurel.openbadges.VerificationMethods.Resolution;
import dev.laurel.openbadges.VerificationMethods.Resolved;
import dev.laurel.openbadges.did.DidKey;
import java.net.URI;
import java.net.URISyntaxException;

/** Finds keys: {@code did:key} here, all others through the port. */
final class KeyLookup {

  private final VerificationMethods methods;

  KeyLookup(VerificationMethods methods) {
    this.methods = methods;
  }

  Resolution find(String verificationMethod) {
    if (DidKey.matches(verificationMethod)) {
      return DidKey.key(verificationMethod)
          .<Resolution>map(key -> new Resolved(key, base(verificationMethod)))
          .orElseGet(NotFound::new);
    }
    try {
      return methods.resolve(new URI(verificationMethod));
    } catch (URISyntaxException malformed) {
      return new NotFound();
    }
  }

  /** The document that tells a method: the method without its fragment. */
  static String base(String verificationMethod) {
    int hash = verificationMethod.indexOf('#');
    return hash < 0 ? verificationMethod : verificationMethod.substring(0, hash);
  }
}
