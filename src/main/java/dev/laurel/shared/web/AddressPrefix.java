package dev.laurel.shared.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a browser keeps no cookies, its secret stands in front of the path. Pages and redirects are
 * made without it and get it here, in one place: for addresses of courses and of what is a person's
 * own, and for no other, so that it never gets into an address that is meant to be passed on.
 */
final class AddressPrefix {

  /** Paths that ask who is there. */
  private static final String PERSONAL = "/(?:courses|people|passport|claims)(?=[/?\"])";

  private static final Pattern IN_HTML = Pattern.compile("(=\")(" + PERSONAL + ")");
  private static final Pattern IN_ADDRESS = Pattern.compile("^" + PERSONAL);
  private static final List<String> HEADERS =
      List.of("Location", "HX-Location", "HX-Redirect", "HX-Push-Url", "HX-Replace-Url");

  private AddressPrefix() {}

  /** The page with the prefix in every personal address of its attributes. */
  static String into(String html, String prefix) {
    return prefix.isEmpty() ? html : IN_HTML.matcher(html).replaceAll("$1" + prefix + "$2");
  }

  /** The same for headers that name an address. */
  static void into(MultivaluedMap<String, Object> headers, String base, String prefix) {
    if (prefix.isEmpty()) {
      return;
    }
    for (String name : HEADERS) {
      Object address = headers.getFirst(name);
      if (address != null) {
        String changed = address(Objects.toString(address), base, prefix);
        headers.putSingle(name, address instanceof URI ? URI.create(changed) : changed);
      }
    }
  }

  private static String address(String address, String base, String prefix) {
    boolean absolute = address.startsWith(base + "/");
    String path = absolute ? address.substring(base.length()) : address;
    if (!IN_ADDRESS.matcher(path + "?").find()) {
      return address;
    }
    return (absolute ? base : "") + prefix + path;
  }
}
