package dev.laurel.credential;

import java.time.Instant;

/**
 * What is kept before signing: the identity of a credential that is going to exist. Whatever
 * crashes afterwards, the award gets this id and this index and no other.
 *
 * @param id of the credential, the last part of its URL
 * @param tenantId whose
 * @param awardId what it proves; one credential for one award
 * @param issuerId who signs
 * @param statusListId the list that tells whether it is revoked
 * @param statusIndex its place in that list, used by no other credential
 * @param reservedAt when this was kept
 */
public record Intention(
    String id,
    String tenantId,
    String awardId,
    String issuerId,
    String statusListId,
    int statusIndex,
    Instant reservedAt) {}
