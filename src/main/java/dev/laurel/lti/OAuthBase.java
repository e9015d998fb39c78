package dev.laurel.lti;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The signature base string (RFC 5849 §3.4.1): what is signed, in ASCII. */
public final class OAuthBase {
  private OAuthBase() {}

  /** A name with a value, decoded. */
  record Parameter(String name, String value) {}

  /**
   * @param method of HTTP
   * @param address absolute; parameters of its query are signed, its fragment is not
   * @param parameters of the header and of a form, without {@code realm} and {@code
   *     oauth_signature}, decoded
   * @throws IllegalArgumentException if the query cannot be decoded
   */
  public static String of(String method, URI address, Map<String, String> parameters) {
    List<Parameter> all = new ArrayList<>(query(address));
    parameters.forEach((name, value) -> all.add(new Parameter(name, value)));
    return of(method, address, all);
  }

  static String of(String method, URI address, List<Parameter> all) {
    return String.join(
        "&",
        Address.encode(method.toUpperCase(Locale.ROOT)),
        Address.encode(place(address)),
        Address.encode(normalized(all)));
  }

  /** RFC 5849 §3.4.1.2; the path as it is sent. */
  private static String place(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    int port = address.getPort();
    boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
    String path = Address.ascii(address).getRawPath();
    return scheme
        + "://"
        + host
        + (usual ? "" : ":" + port)
        + (path == null || path.isEmpty() ? "/" : path);
  }

  /** RFC 5849 §3.4.1.3.1, the first item. */
  static List<Parameter> query(URI address) {
    String query = address.getRawQuery();
    if (query == null || query.isEmpty()) {
      return List.of();
    }
    List<Parameter> found = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        found.add(new Parameter(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : ""));
      }
    }
    return found;
  }

  /**
   * Whether the query has a parameter of OAuth, which may stand in one place alone (RFC 5849 §3.5).
   *
   * @throws IllegalArgumentException if the query cannot be decoded
   */
  public static boolean namesOAuth(URI address) {
    return query(address).stream().anyMatch(parameter -> parameter.name().startsWith("oauth_"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** RFC 5849 §3.4.1.3.2: sorted by the encoded names, then by the encoded values. */
  private static String normalized(List<Parameter> all) {
    return all.stream()
        .map(p -> new Parameter(Address.encode(p.name()), Address.encode(p.value())))
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
        .map(p -> p.name() + "=" + p.value())
        .collect(Collectors.joining("&"));
  }
}
