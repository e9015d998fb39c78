package dev.laurel.openbadges.did;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code did:web}: a DID that is told by a web site (did:web Method Specification, 2.5). The port
 * is percent-encoded, path segments are joined by colons.
 */
public final class DidWeb {

  private static final String METHOD = "did:web:";

  private DidWeb() {}

  /**
   * The DID of a base URL.
   *
   * @param base {@code http} or {@code https}, host, perhaps port and path; no query, no fragment
   * @return for example {@code did:web:localhost%3A8080:laurel:issuers:7}
   * @throws IllegalArgumentException when the URL has another shape
   */
  public static String of(URI base) {
    String host = base.getHost();
    if (host == null || base.getRawQuery() != null || base.getRawFragment() != null) {
      throw new IllegalArgumentException("did:web needs a URL with a host, without query");
    }
    StringBuilder did = new StringBuilder(METHOD).append(host.toLowerCase(Locale.ROOT));
    if (base.getPort() >= 0) {
      did.append("%3A").append(base.getPort());
    }
    Arrays.stream(base.getRawPath().split("/"))
        .filter(segment -> !segment.isEmpty())
        .forEach(segment -> did.append(':').append(segment.replace(":", "%3A")));
    return did.toString();
  }

  /**
   * Whether an identifier uses this method.
   *
   * @param identifier a DID or DID URL
   * @return whether it starts with {@code did:web:}
   */
  public static boolean matches(String identifier) {
    return identifier.startsWith(METHOD);
  }

  /**
   * Where the document of a DID is told. The host is not checked here: whoever fetches must guard
   * against inner addresses.
   *
   * @param did a {@code did:web}; a fragment is ignored
   * @param loopbackHttp when true, {@code localhost} and {@code 127.0.0.1} are asked by http
   *     (development only); all others are always asked by https
   * @return the URL of the document
   * @throws IllegalArgumentException when it is not a well-formed {@code did:web}
   */
  public static URI documentUrl(String did, boolean loopbackHttp) {
    String bare = did.contains("#") ? did.substring(0, did.indexOf('#')) : did;
    if (!matches(bare)) {
      throw new IllegalArgumentException("Not a did:web");
    }
    List<String> parts =
        new ArrayList<>(Arrays.asList(bare.substring(METHOD.length()).split(":", -1)));
    String host = URLDecoder.decode(parts.removeFirst(), StandardCharsets.UTF_8);
    requireWellFormed(host, parts);
    String path = parts.isEmpty() ? "/.well-known" : "/" + String.join("/", parts);
    String scheme = loopbackHttp && isLoopback(host) ? "http" : "https";
    return URI.create(scheme + "://" + host + path + "/did.json");
  }

  private static void requireWellFormed(String host, List<String> segments) {
    boolean goodHost = host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?");
    boolean goodPath =
        segments.stream()
            .allMatch(s -> s.matches("[A-Za-z0-9._~%!$&'()*+,;=@-]+") && !s.matches("\\.{1,2}"));
    if (!goodHost || !goodPath) {
      throw new IllegalArgumentException("Not a well-formed did:web");
    }
  }

  private static boolean isLoopback(String host) {
    String name = host.replaceFirst(":[0-9]+$", "");
    return name.equals("localhost") || name.equals("127.0.0.1");
  }
}
