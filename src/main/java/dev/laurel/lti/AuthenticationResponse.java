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
          Check.PLATFORM_ERROR, said(form, "error") + said(form, "error_description"));
    }
    String state = only(form, "state", Check.STATE);
    return new AuthenticationResponse(only(form, "id_token", Check.MALFORMED), state);
  }

  private static String only(Map<String, List<String>> form, String name, Check check) {
    return Parameters.of(Map.of(name, form.getOrDefault(name, List.of())), check).required(name);
  }

  private static String said(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of()).stream()
        .map(text -> text + " ")
        .findFirst()
        .orElse("");
  }
}
