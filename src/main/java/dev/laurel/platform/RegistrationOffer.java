package dev.laurel.platform;

import dev.laurel.lti.PlatformConfiguration;
import dev.laurel.lti.RegistrationRequest;

/**
 * What would be agreed if the administrator pressed the button.
 *
 * @param platform what the LMS says of itself
 * @param request what Laurel asks of it
 * @param invited whether an open invitation came along; without one the registration waits
 */
public record RegistrationOffer(
    PlatformConfiguration platform, RegistrationRequest request, boolean invited) {}
