/**
 * Keys and where they are told. In come Multikeys, DIDs and DID documents, out come public keys
 * with their controllers, and the documents of our own issuers (Controlled Identifiers 1.0,
 * did:key, did:web).
 */
@NullMarked
package dev.laurel.openbadges.did;

import org.jspecify.annotations.NullMarked;
