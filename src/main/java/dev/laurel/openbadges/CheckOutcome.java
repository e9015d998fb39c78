package dev.laurel.openbadges;

/** The answer to one check. */
public sealed interface CheckOutcome {

  /** The check was made and holds. */
  record Passed() implements CheckOutcome {}

  /**
   * The check was made and does not hold.
   *
   * @param failure what is wrong, for code and translation
   * @param reason one English sentence, fit for the public; quotes nothing but short identifiers
   */
  record Failed(Failure failure, String reason) implements CheckOutcome {}

  /**
   * The check could not be made; this is neither good nor bad news about the credential.
   *
   * @param obstacle what stood in the way, for code and translation
   * @param cause one English sentence, fit for the public
   */
  record CouldNotTell(Obstacle obstacle, String cause) implements CheckOutcome {}
}
