package dev.laurel.lti;

import java.io.IOException;
import java.net.URI;

/** Fetches a Platform's key set; the application implements it with its guarded HTTP client. */
@FunctionalInterface
public interface KeySetSource {

  /**
   * Fetches the key set.
   *
   * @param jwksUri an address from a registration
   * @return the JSON text of a JWK Set (RFC 7517 §5)
   * @throws IOException if the Platform cannot be reached or answers with anything but success
   */
  String fetch(URI jwksUri) throws IOException;
}
