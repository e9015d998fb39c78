package dev.laurel.roster;

import java.time.Instant;

/**
 * A line of the log of merges.
 *
 * @param id time-ordered
 * @param tenantId whose people they are
 * @param keptId the learner that stays
 * @param mergedId the learner that turned out to be the same person
 * @param act what was done
 * @param said by whom and why
 * @param at when
 */
public record LearnerMerge(
    String id, String tenantId, String keptId, String mergedId, Act act, Said said, Instant at) {

  /** What can be done about two learners. */
  public enum Act {
    MERGED,
    UNDONE
  }

  /**
   * Who answers for it. Operators share one password, so they type their name.
   *
   * @param by 1 to 100 characters in one line
   * @param reason 1 to 1,000 characters
   */
  public record Said(String by, String reason) {

    /** Of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    /** Refuses what the log would not be worth without. */
    public Said {
      if (!isName(by) || !isReason(reason)) {
        throw new IllegalArgumentException("Nobody says so, or for no reason");
      }
    }

    /** Whether somebody can be called so. */
    public static boolean isName(String typed) {
      return fits(typed, LONGEST_NAME) && typed.chars().noneMatch(Character::isISOControl);
    }

    /** Whether it can be a reason. */
    public static boolean isReason(String typed) {
      return fits(typed, LONGEST_REASON);
    }

    private static boolean fits(String typed, int longest) {
      return !typed.isBlank() && typed.codePointCount(0, typed.length()) <= longest;
    }
  }
}
