package dev.laurel.lti;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a Tool says of itself when it is registered (Dynamic Registration 1.0 §3.5), whatever the
 * Platform.
 *
 * @param name what people read in menus
 * @param description one sentence for administrators
 * @param selectionLabel what the button that selects content says
 * @param targetLinkUri where launches lead
 * @param loginUri where the Platform begins a login
 * @param redirectUri where ID tokens are posted
 * @param jwksUri the Tool's public keys
 * @param logoUri a square picture, https
 * @param scopes the scopes wanted, in order
 * @param claims the claims about people wanted, in order
 */
public record ToolConfiguration(
    String name,
    String description,
    String selectionLabel,
    URI targetLinkUri,
    URI loginUri,
    URI redirectUri,
    URI jwksUri,
    Optional<URI> logoUri,
    List<String> scopes,
    List<String> claims) {

  /** Copies the lists. */
  public ToolConfiguration {
    scopes = List.copyOf(scopes);
    claims = List.copyOf(claims);
  }

  /** Host and port of the target, as Moodle compares them; the port only where one is written. */
  public String domain() {
    int port = targetLinkUri.getPort();
    return targetLinkUri.getHost() + (port < 0 ? "" : ":" + port);
  }
}
