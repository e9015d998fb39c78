package dev.laurel.grading;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address that a browser may post a launch to. Laurel itself never calls it. */
record LaunchUrl(URI uri) {

  private static final int LONGEST = 1_000;

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
              && isSignable(uri);
      return good ? Optional.of(new LaunchUrl(uri)) : Optional.empty();
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }

  /** RFC 5849, section 3.4.1.3.1, decodes the query. */
  private static boolean isSignable(URI uri) {
    String query = uri.getRawQuery();
    if (query == null) {
      return true;
    }
    return !URLDecoder.decode(query, StandardCharsets.UTF_8).contains("oauth_");
  }
}
