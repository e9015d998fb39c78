package dev.laurel.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where the line items of a course are (AGS 2.0 §3.1).
 *
 * @param scopes what the Platform lets the Tool ask for; ask for nothing else
 * @param lineItems the container; absent if the Tool has no access to it
 * @param lineItem the one line item of this link; absent if there is none or several
 */
public record AgsEndpoint(Set<String> scopes, Optional<URI> lineItems, Optional<URI> lineItem) {

  /** Copies the scopes. */
  public AgsEndpoint {
    scopes = Set.copyOf(scopes);
  }
}
