package dev.laurel.openbadges.did;

/** A public key of an issuer; sealed, so that a new kind of key names every place to visit. */
public sealed interface PublicKey permits Ed25519PublicKey, RsaPublicKey {}
