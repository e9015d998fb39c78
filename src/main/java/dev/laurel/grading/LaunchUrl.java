package dev.laurel.grading;

import dev.laurel.lti.OAuthBase;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that a browser may post a launch to. Laurel itself never calls it. */
record LaunchUrl(URI uri) {

  private static final int LONGEST = 1_000;

  /** Browsers resolve such segments before they send: what was signed would be another address. */
  private static final Pattern DOTS = Pattern.compile("/(\\.|%2[Ee]){1,2}(/|$)");

  /**
   * @param loopback whether plain http will do
   * @return empty when it is no such address, or its query could not be signed
   */
  static Optional<LaunchUrl> of(String text, boolean loopback) {
    try {
      URI uri = new URI(text.strip());
      boolean secure = "https".equalsIgnoreCase(uri.getScheme());
      boolean plain = loopback && "http".equalsIgnoreCase(uri.getScheme());
      boolean good =
          (secure || plain)
              && text.length() <= LONGEST
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && uri.getFragment() == null
              && !DOTS.matcher(uri.getRawPath()).find()
              && isSignable(uri);
      return good ? Optional.of(new LaunchUrl(uri)) : Optional.empty();
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }

  /** What Laurel adds to the form must not stand in the query too. */
  private static boolean isSignable(URI uri) {
    try {
      return !OAuthBase.namesOAuth(uri);
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}
