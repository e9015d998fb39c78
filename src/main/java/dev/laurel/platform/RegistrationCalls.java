package dev.laurel.platform;

import dev.laurel.lti.PlatformConfiguration;
import dev.laurel.lti.RegistrationAnswer;
import dev.laurel.lti.RegistrationRequest;
import java.net.URI;
import java.util.Optional;

/**
 * The two calls of a Dynamic Registration; each may throw {@link
 * dev.laurel.lti.RegistrationFailed}.
 */
public interface RegistrationCalls {

  /** Reads what the LMS says of itself. */
  PlatformConfiguration configuration(URI address, Optional<String> token);

  /** Registers Laurel; the LMS has an entry for it afterwards. */
  RegistrationAnswer register(
      PlatformConfiguration platform, RegistrationRequest request, Optional<String> token);
}
