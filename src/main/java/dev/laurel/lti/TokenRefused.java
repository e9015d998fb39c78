package dev.laurel.lti;

/** The Platform gives no access token, or refuses the one it gave: check the registration. */
public final class TokenRefused extends LtiCallFailed {
  private static final long serialVersionUID = 1L;

  private final String reason;

  TokenRefused(String reason, String detail) {
    super("The learning platform does not accept this tool's identity.", detail);
    this.reason = Excerpt.of(reason);
  }

  /**
   * The OAuth error code such as {@code invalid_scope} (RFC 6749 §5.2), or the Platform's own words
   * (Moodle), shortened.
   */
  public String reason() {
    return reason;
  }
}
