package dev.laurel.openbadges;

/** The questions a verifier asks, in the order in which it asks them. */
public enum CheckName {
  /** Is it a well-formed Open Badge whose every member is defined and covered by its signature? */
  FORMAT,
  /** Does the signing key belong to the issuer the credential names? */
  ISSUER,
  /** Does the signature fit the credential? */
  SIGNATURE,
  /** Is it valid at this time? */
  VALIDITY,
  /** Has the issuer revoked or suspended it? */
  STATUS
}
