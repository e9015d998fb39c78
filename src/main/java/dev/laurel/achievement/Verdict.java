package dev.laurel.achievement;

import java.util.List;

/** What a requirement says of one learner's work; a tree that explains itself. */
public sealed interface Verdict {

  /** Why. */
  Explanation why();

  /**
   * The requirement is met.
   *
   * @param why what was seen
   */
  record Met(Explanation why) implements Verdict {}

  /**
   * It is not met, as far as is known.
   *
   * @param why what was seen or is missing
   */
  record NotYet(Explanation why) implements Verdict {}

  /**
   * It cannot be told: never a reason to award, nor to say that somebody failed.
   *
   * @param why what could not be seen
   */
  record CannotTell(Explanation why) implements Verdict {}

  default boolean isMet() {
    return this instanceof Met;
  }

  /** Met when every part is; one part that is surely not met decides. */
  static Verdict allOf(List<Verdict> parts) {
    Explanation why = new Explanation.All(parts);
    if (parts.stream().anyMatch(NotYet.class::isInstance)) {
      return new NotYet(why);
    }
    return parts.stream().allMatch(Verdict::isMet) ? new Met(why) : new CannotTell(why);
  }

  /** Met when one part is; not met only when every part surely is not. */
  static Verdict anyOf(List<Verdict> parts) {
    Explanation why = new Explanation.Any(parts);
    if (parts.stream().anyMatch(Verdict::isMet)) {
      return new Met(why);
    }
    return parts.stream().allMatch(NotYet.class::isInstance)
        ? new NotYet(why)
        : new CannotTell(why);
  }
}
