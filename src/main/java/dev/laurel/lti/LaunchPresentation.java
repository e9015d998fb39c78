package dev.laurel.lti;

import java.net.URI;
import java.util.Optional;

/**
 * How the Platform shows the Tool (LTI Core 1.3 §5.4.4).
 *
 * @param documentTarget {@code frame}, {@code iframe} or {@code window}, as sent
 * @param returnUrl where to send the browser back to; http or https
 * @param locale a BCP 47 language tag as sent
 */
public record LaunchPresentation(
    Optional<String> documentTarget, Optional<URI> returnUrl, Optional<String> locale) {}
