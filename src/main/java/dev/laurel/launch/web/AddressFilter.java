package dev.laurel.launch.web;

import dev.laurel.shared.Problem;
import dev.laurel.shared.web.WebFilter;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the secret of a browser without cookies off the address, `/~SECRET/courses/…`, before
 * anything else sees the address; nothing else reads it or writes it to a log.
 */
@Provider
@PreMatching
@Priority(AddressFilter.FIRST)
@Singleton
public class AddressFilter implements ContainerRequestFilter {

  /** Property: the secret. */
  static final String TOKEN = "laurel.address-token";

  static final int FIRST = 100;

  private static final Pattern SECRET = Pattern.compile("^/*~([A-Za-z0-9_-]{43})(/.*)$");

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    Matcher path = SECRET.matcher(uri.getRawPath());
    if (!path.matches()) {
      return;
    }
    requireOwnPage(request);
    request.setProperty(TOKEN, path.group(1));
    request.setProperty(WebFilter.ADDRESS_PREFIX, "/~" + path.group(1));
    UriBuilder without = UriBuilder.fromUri(uri).replacePath(path.group(2));
    request.setRequestUri(request.getUriInfo().getBaseUri(), without.build());
  }

  /** An address that somebody passed on or typed opens nothing: browsers say where it was taken. */
  private static void requireOwnPage(ContainerRequestContext request) {
    String from = request.getHeaderString("Sec-Fetch-Site");
    if (from != null && !from.equals("same-origin")) {
      throw Problem.of(403, "visitor-unknown", "an address with a secret, not from our page");
    }
  }
}
