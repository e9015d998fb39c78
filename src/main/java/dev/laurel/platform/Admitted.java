package dev.laurel.platform;

/**
 * What became of a registration that the LMS agreed to.
 *
 * @param platform the registration
 * @param outcome what it is now
 */
public record Admitted(RegisteredPlatform platform, Outcome outcome) {

  /** What a registration became. */
  public enum Outcome {
    /** New and trusted. */
    ACTIVE,
    /** New; an operator decides. */
    PENDING,
    /** Known before; its courses go on. */
    UPDATED,
    /** Known before with other addresses; an operator decides about the new ones. */
    PROPOSED
  }
}
