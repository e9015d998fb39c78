package dev.laurel.lti;

/** A message signed with OAuth 1.0a that is not accepted; secrets and signatures are not told. */
public final class OAuthRefused extends Exception {
  private static final long serialVersionUID = 1L;

  /** Which check failed, in the order in which they are made. */
  public enum Check {
    /** There is no {@code Authorization: OAuth} header, or it cannot be read (RFC 5849 §3.5.1). */
    HEADER,
    /** A parameter is missing, comes twice or has a value that it cannot have (RFC 5849 §3.1). */
    PARAMETER,
    /** {@code oauth_version} is another one than 1.0 (RFC 5849 §3.1). */
    VERSION,
    /** {@code oauth_signature_method} is neither HMAC-SHA1 nor HMAC-SHA256 (RFC 5849 §3.4). */
    METHOD,
    /** {@code oauth_body_hash} is not the hash of the body (OAuth Request Body Hash 1.0 §4.2). */
    BODY_HASH,
    /** The key is unknown, or its secret makes another signature (RFC 5849 §3.2). */
    SIGNATURE,
    /** It was signed too long ago, or is to be signed yet (RFC 5849 §3.3). */
    TIMESTAMP,
    /** The same nonce came before (RFC 5849 §3.3). */
    NONCE
  }

  private final Check check;

  /**
   * @param check which one failed
   * @param detail for a log: one line, no secret
   */
  public OAuthRefused(Check check, String detail) {
    super(Excerpt.of(detail));
    this.check = check;
  }

  /** Which check failed. */
  public Check check() {
    return check;
  }
}
