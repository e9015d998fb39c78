package dev.laurel.openbadges;

/** What can be wrong with a credential. */
public enum Failure {
  /** FORMAT: a required member is missing or has another shape than the specification's. */
  MALFORMED,
  /** FORMAT: a member or a type is not defined by any context. */
  UNDEFINED_TERM,
  /** FORMAT: a value would be dropped by JSON-LD, so no signature covers it. */
  NOT_COVERED,
  /** ISSUER: the key is controlled by somebody else than the issuer. */
  FOREIGN_KEY,
  /** ISSUER, SIGNATURE: the issuer lists no such key. */
  KEY_NOT_FOUND,
  /** SIGNATURE: there is no proof at all. */
  NOT_SIGNED,
  /** SIGNATURE: a proof is there but is malformed or made for another purpose. */
  BAD_PROOF,
  /** SIGNATURE: the proof does not fit the content. */
  BAD_SIGNATURE,
  /** VALIDITY: its time has not come. */
  NOT_YET_VALID,
  /** VALIDITY: its time is over. */
  EXPIRED,
  /** STATUS: revoked by the issuer. */
  REVOKED,
  /** STATUS: suspended by the issuer. */
  SUSPENDED,
  /** STATUS: the list was issued by somebody else. */
  FOREIGN_LIST,
  /** STATUS: the list or the entry is malformed, wrongly signed or too short. */
  BAD_LIST
}
