package dev.laurel.openbadges;

/** The rules a credential must keep before it is signed. Each has a failing vector in the tests. */
public enum Lint {
  CONTEXTS_EXACT_AND_IN_ORDER("Open Badges 3.0, B.1.3 @context; schema items 0 and 1"),
  REQUIRED_MEMBERS("Open Badges 3.0, B.1; schema 'required'"),
  TYPES_AS_ARRAYS("Open Badges 3.0, B.1 type; schema 'type'"),
  ABSOLUTE_IRIS("VC Data Model 2.0, 4.4 Identifiers; RFC 3987, 2.2"),
  DATES_WITH_ZONE("VC Data Model 2.0, 4.9 Validity Period; XML Schema 1.1, dateTimeStamp"),
  VALIDITY_IN_ORDER("VC Data Model 2.0, 4.9 Validity Period: validUntil not before validFrom"),
  CREDITS_WITH_THREE_PLACES("Open Badges 3.0, creditsAvailable, creditsEarned; JSON-LD 1.1, 8.2"),
  PLAIN_STRINGS("Open Badges 3.0, B.1: String members; no language or direction objects"),
  NO_NULLS_OR_EMPTY_ARRAYS("Open Badges 3.0, 8.2: null values and empty arrays MUST be omitted"),
  NO_ENDORSEMENT_JWT("Open Badges 3.0 context 3.0.3: endorsementJwt was added in place"),
  NO_PROOF_YET("VC Data Integrity 1.0, 4.2 Add Proof: the unsecured document has no proof"),
  STATUS_ENTRY_APART_FROM_LIST("Open Badges 3.0, CredentialStatus id; Bitstring Status List, 2.1"),
  STATUS_ENTRY_COMPLETE("Bitstring Status List 1.0, 2.1 BitstringStatusListEntry"),
  RESULTS_REFER_TO_DESCRIPTIONS("Open Badges 3.0, Result: resultDescription, achievedLevel"),
  SAFE_MODE("Open Badges 3.0 certification: JSON-LD safe mode; JSON-LD 1.1 API, 5.5 Expansion");

  private final String citation;

  Lint(String citation) {
    this.citation = citation;
  }

  /** Where the rule is written. */
  public String citation() {
    return citation;
  }
}
