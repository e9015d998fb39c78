package dev.laurel.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path by which a resource is chosen. {@code UriInfo.getPath()} still has matrix parameters in
 * it (Jakarta REST 4.0, section 3.2), so that a filter which compares it would not see that {@code
 * /operator;a=b/keys} is {@code /operator/keys}.
 */
public final class RequestPath {

  private static final String PROPERTY = "laurel.request-path";
  private static final Pattern SLASHES = Pattern.compile("^/+");

  private RequestPath() {}

  /** Decoded, with one slash at its beginning and without matrix parameters. */
  public static String of(ContainerRequestContext request) {
    // Half a dozen filters ask; an address that was changed meanwhile is another.
    UriInfo address = request.getUriInfo();
    if (request.getProperty(PROPERTY) instanceof Known known
        && known.address().equals(address.getRequestUri())) {
      return known.path();
    }
    String path = path(address);
    request.setProperty(PROPERTY, new Known(address.getRequestUri(), path));
    return path;
  }

  private record Known(URI address, String path) {}

  private static String path(UriInfo address) {
    String path =
        address.getPathSegments().stream()
            .map(PathSegment::getPath)
            .collect(Collectors.joining("/"));
    return "/" + SLASHES.matcher(path).replaceFirst("");
  }
}
