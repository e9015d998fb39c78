package dev.laurel.openbadges;

import dev.laurel.openbadges.did.PublicKey;
import java.net.URI;

/**
 * Port: finds the public key of a verification method. {@code did:key} never reaches it.
 *
 * <p>Implementations fetch behind a guard (https, no inner addresses, size and time limits), read
 * with {@link dev.laurel.openbadges.did.DidDocument#parse} or {@link
 * dev.laurel.openbadges.did.PublicKeys}, and answer only with a method that the document itself
 * lists for assertions.
 */
@FunctionalInterface
public interface VerificationMethods {

  /**
   * Finds a key.
   *
   * @param verificationMethod a DID URL or an https URL, as the proof names it
   * @return what was found
   */
  Resolution resolve(URI verificationMethod);

  /** What came of looking for a key. */
  sealed interface Resolution permits Resolved, NotFound, Unreachable {}

  /**
   * The key was found.
   *
   * @param publicKey the key
   * @param controller the identifier that the document names as controller of the key; empty when
   *     it names none, as a bare JWK does
   */
  record Resolved(PublicKey publicKey, String controller) implements Resolution {}

  /** The place answered, and knows no such key (or lists it for other purposes only). */
  record NotFound() implements Resolution {}

  /**
   * The place did not answer, or in a way that says nothing about the key.
   *
   * @param cause one sentence, fit for the public
   */
  record Unreachable(String cause) implements Resolution {}
}
