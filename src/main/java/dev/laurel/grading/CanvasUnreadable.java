package dev.laurel.grading;

/** A proven message of Canvas that says something else than Laurel expects; quotes nothing. */
final class CanvasUnreadable extends Exception {

  private static final long serialVersionUID = 1L;

  CanvasUnreadable(String why) {
    super(why);
  }
}
