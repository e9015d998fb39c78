package dev.laurel.lti;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who a notice says it is from, to find the registration by. Nothing of it is proven.
 *
 * @param issuer {@code iss}
 * @param clientIds {@code azp}, or else every {@code aud}; at most ten
 */
public record NoticeSender(String issuer, List<String> clientIds) {
  private static final int MOST = 10;

  /** Copies the client ids. */
  public NoticeSender {
    clientIds = List.copyOf(clientIds);
  }

  /**
   * Reads the sender of a notice that is not verified.
   *
   * @param jwt the compact JWS
   * @throws LaunchRejected by {@link Check#MALFORMED} alone, if it has not the form of a token or
   *     names nobody: the other checks speak of claims that are proven
   */
  public static NoticeSender of(String jwt) {
    Claims claims = IdToken.parse(jwt).claims().under(Check.MALFORMED);
    String issuer = claims.requiredText("iss");
    Optional<String> party = claims.text("azp");
    return new NoticeSender(issuer, party.map(List::of).orElseGet(() -> audiences(claims)));
  }

  private static List<String> audiences(Claims claims) {
    JsonNode aud = claims.value("aud").orElseThrow(() -> claims.missing("aud"));
    List<String> all = aud.isTextual() ? List.of(aud.textValue()) : claims.texts("aud");
    return new ArrayList<>(all.subList(0, Math.min(all.size(), MOST)));
  }
}
