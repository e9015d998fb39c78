package dev.laurel.organisation;

import java.net.URI;

/**
 * Who stands in credentials as the one who issued them (Open Badges 3.0 Profile).
 *
 * @param id Laurel's id
 * @param tenantId whose
 * @param name what people read
 * @param url a public page about the issuer
 * @param did its decentralized identifier (did:web), by which its keys are found
 */
public record Issuer(String id, String tenantId, String name, URI url, String did) {}
