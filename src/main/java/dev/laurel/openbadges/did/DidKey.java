package dev.laurel.openbadges.did;

import java.util.Optional;

/** {@code did:key} of Ed25519 keys: the identifier is the key, so nothing is fetched. */
public final class DidKey {

  private static final String METHOD = "did:key:";

  private DidKey() {}

  /**
   * The DID of a key.
   *
   * @param key the key
   * @return {@code did:key:z6Mk...}
   */
  public static String of(Ed25519PublicKey key) {
    return METHOD + Multikey.encode(key);
  }

  /**
   * The verification method that signs for a key's DID.
   *
   * @param key the key
   * @return {@code did:key:z6Mk...#z6Mk...}
   */
  public static String verificationMethod(Ed25519PublicKey key) {
    return of(key) + "#" + Multikey.encode(key);
  }

  /**
   * Whether an identifier uses this method.
   *
   * @param identifier a DID or DID URL
   * @return whether it starts with {@code did:key:}
   */
  public static boolean matches(String identifier) {
    return identifier.startsWith(METHOD);
  }

  /**
   * Reads the key out of a verification method. The fragment must repeat the identifier.
   *
   * @param verificationMethod {@code did:key:z6Mk...#z6Mk...}
   * @return the key; empty when it is not one of Ed25519 or the fragment names another key
   */
  public static Optional<Ed25519PublicKey> key(String verificationMethod) {
    int hash = verificationMethod.indexOf('#');
    if (!matches(verificationMethod) || hash < 0) {
      return Optional.empty();
    }
    String multikey = verificationMethod.substring(METHOD.length(), hash);
    if (!multikey.equals(verificationMethod.substring(hash + 1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Multikey.decode(multikey));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
