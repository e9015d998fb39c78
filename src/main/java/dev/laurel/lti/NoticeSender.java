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
   * @throws LaunchRejected if it has not the form of a token or names nobody
   */
  public static NoticeSender of(String jwt) {
    Claims claims = IdToken.parse(jwt).claims();
    String issuer = claims.under(Check.ISSUER).requiredText("iss");
    Optional<String> party = claims.under(Check.AUTHORIZED_PARTY).text("azp");
    return new NoticeSender(issuer, party.map(List::of).orElseGet(() -> audiences(claims)));
  }

  private static List<String> audiences(Claims claims) {
    Claims strict = claims.under(Check.AUDIENCE);
    JsonNode aud = strict.value("aud").orElseThrow(() -> strict.missing("aud"));
    List<String> all = aud.isTextual() ? List.of(aud.textValue()) : strict.texts("aud");
    return new ArrayList<>(all.subList(0, Math.min(all.size(), MOST)));
  }
}
