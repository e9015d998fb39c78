package dev.laurel.lti;

import java.net.URI;

/**
 * Where the memberships of a course are (NRPS 2.0 §3.6.1.1).
 *
 * @param contextMembershipsUrl the address for {@link NamesAndRoles#members}
 */
public record NrpsEndpoint(URI contextMembershipsUrl) {}
