package dev.laurel.lti;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Addresses taken apart and put together without touching what is already encoded. */
final class Address {
  private Address() {}

  /** An absolute http or https address with a host and without user information. */
  static Optional<URI> web(String text) {
    try {
      URI uri = new URI(text);
      boolean http =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return http && uri.getHost() != null && uri.getRawUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Scheme, host and port in one comparable form (RFC 6454 §4). */
  static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Puts a segment behind the path and before the query (AGS 2.0 §3.3.1, §3.4.1). */
  static URI withPathSuffix(URI uri, String segment) {
    String whole = withoutFragment(uri);
    int query = whole.indexOf('?');
    String path = query < 0 ? whole : whole.substring(0, query);
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return URI.create(bare + "/" + segment + (query < 0 ? "" : whole.substring(query)));
  }

  /** Adds a parameter behind the query. */
  static URI withParameter(URI uri, String name, String value) {
    return withParameters(uri, Map.of(name, value));
  }

  /** Adds parameters behind the query, in their order. */
  static URI withParameters(URI uri, Map<String, String> parameters) {
    StringBuilder whole = new StringBuilder(withoutFragment(uri));
    parameters.forEach(
        (name, value) ->
            whole.append(glue(whole)).append(encode(name)).append('=').append(encode(value)));
    return URI.create(whole.toString());
  }

  private static String glue(StringBuilder whole) {
    if (whole.indexOf("?") < 0) {
      return "?";
    }
    char last = whole.charAt(whole.length() - 1);
    return last == '?' || last == '&' ? "" : "&";
  }

  /** Percent-encodes everything but unreserved characters (RFC 3986 §2.3). */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }

  /**
   * As browsers send it: what is not ASCII percent-encoded as UTF-8. {@link URI#toASCIIString}
   * would compose letters and their accents first.
   */
  static URI ascii(URI uri) {
    StringBuilder sent = new StringBuilder();
    uri.toString()
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> sent.append(letter.charAt(0) < 0x80 ? letter : encode(letter)));
    return URI.create(sent.toString());
  }

  private static String withoutFragment(URI uri) {
    String whole = uri.toString();
    int fragment = whole.indexOf('#');
    return fragment < 0 ? whole : whole.substring(0, fragment);
  }
}
