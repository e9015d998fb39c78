package dev.laurel.lti;

/** A body that is no request of LTI 1.1 Basic Outcomes; its message says why in one line. */
public final class OutcomeUnreadable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  OutcomeUnreadable(String why) {
    super(Excerpt.of(why));
  }
}
