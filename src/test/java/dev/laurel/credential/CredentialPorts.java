package dev.laurel.credential;

/** The ports that a store of credentials offers. */
public record CredentialPorts(
    Intentions intentions,
    Credentials credentials,
    IssuedCredentials issued,
    StatusListRecords lists) {}
