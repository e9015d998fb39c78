package dev.laurel.lti;

/**
 * Everything a login or a launch can fail on. The names are stable: they serve as keys of messages
 * and of statistics. {@link #sentence()} may be shown to anyone.
 */
public enum Check {
  /** The login initiation lacks a parameter, repeats one or has a wrong one (SF 1.0 §5.1.1.1). */
  LOGIN_INITIATION("The learning platform started the sign-in in a way that cannot be followed."),
  /** No registration fits issuer and client id; decided by the caller. */
  REGISTRATION_UNKNOWN("This learning platform is not registered here."),
  /** The Platform answered the authentication request with an error (OIDC Core §3.1.2.6). */
  PLATFORM_ERROR("The learning platform refused the sign-in."),
  /** {@code state} is missing, unknown, used or expired (SF 1.0 §5.1.1.3; the caller remembers). */
  STATE("This sign-in is not known here or has already been used."),
  /** The answer came back in another browser than the login; decided by the caller. */
  BROWSER("The browser that came back is not the one that started the sign-in."),
  /** The token is too long, not a JWS, or its JSON is broken, too deep or has duplicate keys. */
  MALFORMED("The learning platform sent something that is not a sign-in token."),
  /** The algorithm is not RS256 (SF 1.0 §5.1.3 item 6). */
  ALGORITHM("The sign-in token is signed in a way that is not allowed."),
  /** {@code kid} is missing, or the Platform has no such key (SF 1.0 §6.1; conformance 6.1.1). */
  KEY_ID("The sign-in token names no key of the learning platform."),
  /** The Platform's keys could not be fetched and the key is not cached. */
  PLATFORM_KEYS_UNREACHABLE("The keys of the learning platform cannot be read at the moment."),
  /** The signature is not the Platform's (SF 1.0 §5.1.3 item 1). */
  SIGNATURE("The signature of the sign-in token is not valid."),
  /** {@code iss} is not the registration's issuer (SF 1.0 §5.1.3 item 2). */
  ISSUER("The sign-in token comes from another learning platform."),
  /** {@code aud} does not name this Tool (SF 1.0 §5.1.3 item 3). */
  AUDIENCE("The sign-in token is meant for another tool."),
  /** {@code azp} is missing beside several audiences, or wrong (SF 1.0 §5.1.3 items 4, 5). */
  AUTHORIZED_PARTY("The sign-in token was given out for another tool."),
  /** {@code exp} is missing or past (SF 1.0 §5.1.3 item 7). */
  EXPIRED("The sign-in took too long. Please open the activity again."),
  /** {@code iat} is missing, in the future, older than an hour, or after {@code exp} (item 8). */
  ISSUED_AT("The time of the sign-in token is not right."),
  /** {@code nbf} is in the future (RFC 7519 §4.1.5). */
  NOT_BEFORE("The sign-in token is not valid yet."),
  /** {@code nonce} is missing or not the one that was sent (SF 1.0 §5.1.3 item 9). */
  NONCE("The sign-in token does not belong to this sign-in."),
  /** The message type is missing or not one this Tool takes (LTI Core 1.3 §5.3.1). */
  MESSAGE_TYPE("The learning platform sent a kind of message that is not supported."),
  /** The LTI version is missing or not 1.3.0 (LTI Core 1.3 §5.3.2). */
  VERSION("The learning platform uses a version of LTI that is not supported."),
  /** The deployment id is missing, or not the one of the login (LTI Core 1.3 §5.3.3). */
  DEPLOYMENT("The sign-in token names another installation of this tool."),
  /** The deployment id is well formed but not known under this registration. */
  DEPLOYMENT_UNKNOWN("This installation of the tool has not been approved yet."),
  /** The target link is missing or not on one of the Tool's origins (LTI Core 1.3 §5.3.4). */
  TARGET_LINK("The sign-in leads to an address that does not belong to this tool."),
  /** The resource link or its id is missing (LTI Core 1.3 §5.3.5). */
  RESOURCE_LINK("The learning platform did not say which activity was opened."),
  /** {@code sub} is missing, blank or too long (LTI Core 1.3 §5.3.6): no anonymous launches. */
  SUBJECT("The learning platform did not say who opened the activity."),
  /** The roles claim is missing (LTI Core 1.3 §5.3.7); an empty list is allowed. */
  ROLES("The learning platform did not say in which role the activity was opened."),
  /** The deep linking settings are missing or wrong (Deep Linking 2.0 §4.4.1). */
  DEEP_LINKING_SETTINGS("The learning platform did not say where to return the selection."),
  /** The user under review is missing (Submission Review 1.0 §3.1). */
  FOR_USER("The learning platform did not say whose work is to be reviewed."),
  /** An optional claim has a wrong type (LTI Core 1.3 §5.4): refused, never read as absent. */
  CLAIMS("The sign-in token contains information that cannot be read.");

  private final String sentence;

  Check(String sentence) {
    this.sentence = sentence;
  }

  /** One sentence in English for the person in front of the screen; no cause, no data. */
  public String sentence() {
    return sentence;
  }
}
