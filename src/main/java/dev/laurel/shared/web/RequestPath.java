package dev.laurel.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.PathSegment;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The path by which a resource is chosen. {@code UriInfo.getPath()} still has matrix parameters in
 * it (Jakarta REST 4.0, section 3.2), so that a filter which compares it would not see that {@code
 * /operator;a=b/keys} is {@code /operator/keys}.
 */
public final class RequestPath {

  private static final Pattern SLASHES = Pattern.compile("^/+");

  private RequestPath() {}

  /** Decoded, with one slash at its beginning and without matrix parameters. */
  public static String of(ContainerRequestContext request) {
    String path =
        request.getUriInfo().getPathSegments().stream()
            .map(PathSegment::getPath)
            .collect(Collectors.joining("/"));
    return "/" + SLASHES.matcher(path).replaceFirst("");
  }
}
