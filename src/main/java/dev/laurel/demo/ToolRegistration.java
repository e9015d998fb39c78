package dev.laurel.demo;

import java.util.List;
import java.util.Optional;

/**
 * What a tool said of itself when it registered, and what Moodle makes of it.
 *
 * @param logoUri empty when there is none
 * @param domain with its port
 * @param deepLinking where content is chosen; "" for the tool's own address
 * @param scopes what it may ask tokens for
 * @param custom parameters of every launch
 * @param request the JSON that the tool sent, from which all this can be read again
 */
public record ToolRegistration(
    String name,
    String description,
    String logoUri,
    String domain,
    String loginUri,
    List<String> redirectUris,
    String targetLinkUri,
    String keySetUri,
    Optional<String> deepLinking,
    List<String> scopes,
    Shared shared,
    CustomParameters custom,
    String request) {

  public ToolRegistration {
    redirectUris = List.copyOf(redirectUris);
    scopes = List.copyOf(scopes);
  }

  /**
   * What the tool learns of people.
   *
   * @param names also the name they sign in with
   */
  public record Shared(boolean names, boolean emails) {}

  /** What {@link #request} says, after it was stored. */
  public static ToolRegistration stored(String request) {
    try {
      return RegistrationRequest.read(request);
    } catch (RegistrationRefused damaged) {
      throw new IllegalStateException("A stored registration is damaged", damaged);
    }
  }

  /** The scopes that have to do with grades; empty when the tool has nothing to do with them. */
  List<String> gradeScopes() {
    return scopes.stream().filter(Scopes.GRADES::contains).toList();
  }

  public boolean acceptsGrades() {
    return !gradeScopes().isEmpty();
  }

  boolean readsMembers() {
    return scopes.contains(Scopes.MEMBERSHIP);
  }

  /** Where content is chosen, if the tool offers any. */
  Optional<String> deepLinkingUri() {
    return deepLinking.map(uri -> uri.isEmpty() ? targetLinkUri : uri);
  }
}
