package dev.laurel.roster;

import java.util.Optional;

/**
 * A person of one tenant, whatever their role.
 *
 * @param id Laurel's id
 * @param tenantId whose
 * @param name as the LMS said it last; absent when it withholds names
 * @param email as the LMS said it last; a way to write to them, never an identity
 */
public record Learner(String id, String tenantId, Optional<String> name, Optional<String> email) {}
