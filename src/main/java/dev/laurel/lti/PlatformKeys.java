package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/**
 * The Platforms' public keys. A key id means something only together with its key set's address.
 */
@FunctionalInterface
public interface PlatformKeys {

  /**
   * Finds a key.
   *
   * @param jwksUri the address of the Platform's key set
   * @param kid the key id
   * @return the key, or empty if the Platform has no such RSA signing key
   * @throws IOException if that could not be found out
   */
  Optional<RSAPublicKey> find(URI jwksUri, String kid) throws IOException;
}
