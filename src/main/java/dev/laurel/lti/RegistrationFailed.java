package dev.laurel.lti;

import java.util.Optional;

/**
 * A Dynamic Registration did not come about, for a named {@link Reason}. What may be shown ({@link
 * #platformSays()}) and what belongs into a log ({@link #detail()}) are two strings; neither holds
 * the registration token.
 */
public final class RegistrationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; the names are stable and serve as keys of messages. */
  public enum Reason {
    /** The configuration's host gives no answer, or a server error. */
    CONFIGURATION_UNREACHABLE,
    /** The configuration was refused (401, 403, 404 …): the link is too old, or not of an LMS. */
    CONFIGURATION_REFUSED,
    /** The answer is no OpenID configuration with everything that registering needs. */
    CONFIGURATION_UNREADABLE,
    /** The configuration names an issuer on another host (Dynamic Registration 1.0 §3.4). */
    ISSUER_ELSEWHERE,
    /** The registration endpoint gives no answer, or a server error. */
    PLATFORM_UNREACHABLE,
    /** The Platform wants a registration token and there is none. */
    TOKEN_MISSING,
    /** The registration token was used before. */
    TOKEN_USED,
    /** The registration token is expired, forged or for something else. */
    TOKEN_REFUSED,
    /** The Platform does not take what the Tool says of itself; it says why. */
    TOOL_REFUSED,
    /** The Platform seems to have registered the Tool, but its answer cannot be read. */
    ANSWER_UNREADABLE
  }

  private final Reason reason;
  private final Optional<String> platformSays;

  RegistrationFailed(Reason reason, String detail) {
    this(reason, detail, Optional.empty());
  }

  RegistrationFailed(Reason reason, String detail, Optional<String> platformSays) {
    super(reason + ": " + Excerpt.of(detail));
    this.reason = reason;
    this.platformSays = platformSays.map(Excerpt::of);
  }

  RegistrationFailed(Reason reason, String detail, Throwable cause) {
    super(reason + ": " + Excerpt.of(detail), cause);
    this.reason = reason;
    this.platformSays = Optional.empty();
  }

  /** Why it failed. */
  public Reason reason() {
    return reason;
  }

  /** The Platform's own words, shortened to one line, if it said any that are not a page. */
  public Optional<String> platformSays() {
    return platformSays;
  }

  /** For the log: one line, printable, at most a few hundred characters, no token. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
