package dev.laurel.credential.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * Page or JSON: a verifier that asks for JSON, or for nothing in particular, gets the credential; a
 * person, or whatever takes anything, gets the page (Open Badges 3.0, Implementation Guide).
 */
final class Negotiation {

  static final String CREDENTIAL_JSON = "application/vc+ld+json";

  private static final List<String> JSON_TYPES =
      List.of(CREDENTIAL_JSON, "application/vc", "application/ld+json", MediaType.APPLICATION_JSON);

  private Negotiation() {}

  /**
   * The type of JSON that is wanted; empty when a page is wanted.
   *
   * @throws NotAcceptableException when neither would do
   */
  static Optional<String> jsonType(HttpHeaders headers) {
    List<String> asked = headers.getRequestHeader(HttpHeaders.ACCEPT);
    if (asked == null || String.join("", asked).isBlank()) {
      return Optional.of(CREDENTIAL_JSON);
    }
    for (MediaType accepted : headers.getAcceptableMediaTypes()) {
      if (isForPeople(accepted)) {
        return Optional.empty();
      }
      String type = accepted.getType() + "/" + accepted.getSubtype();
      if (JSON_TYPES.contains(type)) {
        return Optional.of(type);
      }
      if (type.equals("application/*")) {
        return Optional.of(CREDENTIAL_JSON);
      }
    }
    throw new NotAcceptableException();
  }

  private static boolean isForPeople(MediaType accepted) {
    return accepted.isWildcardType()
        || accepted.isCompatible(MediaType.TEXT_HTML_TYPE)
        || accepted.isCompatible(MediaType.APPLICATION_XHTML_XML_TYPE)
            && !accepted.isWildcardSubtype();
  }
}
