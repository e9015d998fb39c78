package dev.laurel.lti;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What the Tool remembers of the login that an ID token must fit.
 *
 * @param nonce the nonce that was sent and has not been used since
 * @param deploymentId {@code lti_deployment_id} of the login, if there was one
 * @param origins the Tool's own origins ({@code https://tool.example}); the target link must lie on
 *     one of them
 */
public record ExpectedLaunch(String nonce, Optional<String> deploymentId, Set<URI> origins) {

  /** Copies the origins; a blank nonce is a mistake of the caller. */
  public ExpectedLaunch {
    if (nonce.isBlank()) {
      throw new IllegalArgumentException("a launch cannot be expected without a nonce");
    }
    origins = Set.copyOf(origins);
  }
}
