package dev.laurel.launch.web;

import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The way back to an LMS.
 *
 * @param lms what operators call it
 * @param href its site; absent when its issuer is no place to go to, as the one that all of Canvas
 *     shares
 */
public record Back(String lms, @Nullable String href) {

  /** People sign in at the site itself where issuer and authorization endpoint are one origin. */
  static Back to(RegisteredPlatform lms) {
    URI issuer = URI.create(lms.registration().issuer());
    boolean site =
        issuer.getHost() != null
            && PlatformOrigins.origin(issuer)
                .equals(PlatformOrigins.origin(lms.registration().authorizationEndpoint()));
    return new Back(lms.name(), site ? issuer.toString() : null);
  }
}
