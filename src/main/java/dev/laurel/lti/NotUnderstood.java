package dev.laurel.lti;

/** The answer is HTML, broken JSON, a redirect or too long a list: look at the log, retry later. */
public final class NotUnderstood extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  NotUnderstood(String detail) {
    super("The learning platform gave an answer that cannot be read.", detail);
  }
}
