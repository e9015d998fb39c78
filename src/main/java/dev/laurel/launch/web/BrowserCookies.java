package dev.laurel.launch.web;

import dev.laurel.launch.Browser;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Cookie;
import java.util.Comparator;
import java.util.Map;

/**
 * The cookie that a browser is known by. Laurel sits in a frame of another site, so it must be
 * SameSite=None, Secure and Partitioned (CHIPS); browsers keep Secure cookies on http://localhost
 * too. Its name holds a part of its value's hash: two first logins at once leave two cookies, and
 * neither takes the other's place.
 */
@Singleton
public class BrowserCookies {

  private static final String NAME = "laurel-browser-";
  private static final int SHORT = 8;

  private final String prefix;

  @Inject
  public BrowserCookies(Settings settings) {
    boolean https = "https".equals(settings.baseUrl().getScheme());
    this.prefix = (https ? "__Host-" : "") + NAME;
  }

  /** Who asks: by the secret in the address when there is one, else by cookies. */
  public Browser read(ContainerRequestContext request) {
    return request.getProperty(AddressFilter.TOKEN) instanceof String token
        ? Browser.inAddress(token)
        : read(request.getCookies());
  }

  /** Who asks, by cookies alone. */
  public Browser read(Map<String, Cookie> cookies) {
    return new Browser(
        cookies.values().stream()
            .filter(cookie -> cookie.getName().startsWith(prefix))
            .sorted(Comparator.comparing(Cookie::getName))
            .map(Cookie::getValue)
            .toList());
  }

  /** The header that lets the browser keep its secret until it is closed. */
  public String write(String secret) {
    String tag = new Browser(java.util.List.of(secret)).hashes().getFirst().substring(0, SHORT);
    return prefix + tag + "=" + secret + "; Path=/; HttpOnly; Secure; SameSite=None; Partitioned";
  }
}
