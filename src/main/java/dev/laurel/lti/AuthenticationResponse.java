package dev.laurel.lti;

import java.util.List;
import java.util.Map;

/**
 * What the Platform posted to the redirect URI (Security Framework 1.0 §5.1.1.3). Not verified yet.
 *
 * @param idToken the ID token, to be given to {@link IdTokenVerifier}
 * @param state the state, to be found among the pending logins
 */
public record AuthenticationResponse(String idToken, String state) {

  /**
   * Reads the posted form.
   *
   * @param form the form parameters, decoded
   * @throws LaunchRejected with {@link Check#PLATFORM_ERROR} if the Platform sent {@code error},
   *     {@link Check#STATE} if there is not exactly one state, {@link Check#MALFORMED} if there is
   *     not exactly one ID token
   */
  public static AuthenticationResponse parse(Map<String, List<String>> form) {
    if (form.containsKey("error")) {
      throw new LaunchRejected(
          Check.PLATFORM_ERROR, form.get("error") + " " + form.get("error_description"));
    }
    String state = Parameters.of(form, Check.STATE).required("state");
    return new AuthenticationResponse(
        Parameters.of(form, Check.MALFORMED).required("id_token"), state);
  }
}
