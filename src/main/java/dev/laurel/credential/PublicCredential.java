package dev.laurel.credential;

import dev.laurel.achievement.Achievement;
import dev.laurel.organisation.Issuer;

/**
 * A credential that its learner has accepted, and so made public.
 *
 * @param credential as it was signed
 * @param achievement what was earned, in the version that was earned
 * @param issuer who signed
 */
public record PublicCredential(Credential credential, Achievement achievement, Issuer issuer) {}
