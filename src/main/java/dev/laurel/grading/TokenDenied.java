package dev.laurel.grading;

/** No token, by RFC 6749 section 5.2. The description is for whoever writes the client. */
public final class TokenDenied extends Exception {
  private static final long serialVersionUID = 1L;

  /** The codes of RFC 6749, section 5.2. */
  public enum Code {
    INVALID_REQUEST("invalid_request"),
    INVALID_CLIENT("invalid_client"),
    INVALID_GRANT("invalid_grant"),
    INVALID_SCOPE("invalid_scope"),
    UNSUPPORTED_GRANT_TYPE("unsupported_grant_type");

    private final String wireName;

    Code(String wireName) {
      this.wireName = wireName;
    }

    /** As it is written. */
    public String wireName() {
      return wireName;
    }
  }

  private final Code code;

  /**
   * @param description printable ASCII without quotes and backslashes (RFC 6749, section 5.2)
   */
  public TokenDenied(Code code, String description) {
    super(description);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /** What to change. */
  public String description() {
    return String.valueOf(getMessage());
  }
}
