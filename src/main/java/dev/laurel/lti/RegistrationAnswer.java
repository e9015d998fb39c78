package dev.laurel.lti;

import java.util.Optional;

/**
 * What a Platform answers to a registration (Dynamic Registration 1.0 §3.6). The scopes that it
 * echoes are left out: Moodle lists more than it grants, and Canvas lets an administrator take some
 * away afterwards.
 *
 * @param clientId the Tool's client id; the same as before when a registration was updated
 * @param deploymentId the deployment that was made at once, if there was one (Moodle); others make
 *     deployments later (Canvas)
 */
public record RegistrationAnswer(String clientId, Optional<String> deploymentId) {}
