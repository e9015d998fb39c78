package dev.laurel.platform.web;

import dev.laurel.lti.RegistrationRequest;
import dev.laurel.platform.DescribeTool;
import dev.laurel.platform.RegistrationOffer;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an administrator reads before pressing the button.
 *
 * @param offer what would be agreed
 * @param action where the button leads
 */
public record RegisterPage(RegistrationOffer offer, String action) {

  /** The host of the LMS. */
  public String host() {
    return String.valueOf(offer.platform().source().getHost());
  }

  /** Why each scope is asked for. */
  public List<String> scopes(Ui ui) {
    return offer.request().scopes().stream().map(s -> ui.text(key("platform.scope.", s))).toList();
  }

  /** What will be missing because the LMS does not offer it. */
  public List<String> missing(Ui ui) {
    return DescribeTool.NEEDED.stream()
        .filter(scope -> !offer.request().scopes().contains(scope))
        .map(scope -> ui.text(key("platform.scope.", scope)))
        .toList();
  }

  /** What of people is asked for. */
  public List<String> claims(Ui ui) {
    List<String> asked = offer.request().claims();
    return Stream.of("sub", "name", "email")
        .filter(asked::contains)
        .map(claim -> ui.text("platform.claim." + claim))
        .toList();
  }

  /** Where Laurel will appear. */
  public List<String> places(Ui ui) {
    RegistrationRequest request = offer.request();
    boolean named = request.placements().stream().anyMatch(p -> p.contains("/"));
    Stream<String> keys =
        named
            ? request.placements().stream().map(p -> key("platform.place.", p))
            : request.messages().stream().map(m -> "platform.place." + m);
    return keys.filter(ui::knows).map(ui::text).toList();
  }

  /** The last part of an address, as it stands in keys. */
  static String key(String prefix, String address) {
    String last = address.substring(address.lastIndexOf('/') + 1);
    return prefix + last.toLowerCase(Locale.ROOT).replace('.', '-').replace('_', '-');
  }
}
