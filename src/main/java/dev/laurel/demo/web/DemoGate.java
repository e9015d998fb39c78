package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.RequestPath;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Stands before every URL of the demo: 404 unless the demo is on, away from any other host than the
 * issuer's (the tool's site must stay another site), and no forms from foreign pages.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class DemoGate implements ContainerRequestFilter, ContainerResponseFilter {

  /** Doors for tools and for tests; every other form is of one of our own pages. */
  private static final List<String> OPEN = List.of("/demo/mod/", "/demo/api/");

  /** Forms and frames may lead to any tool that an administrator lets in; nothing else may. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'"
          + " http: https:; frame-src 'self' http: https:; frame-ancestors 'self'; base-uri 'none'";

  private static final int NOT_FOUND = 404;
  private static final int TEMPORARY_REDIRECT = 307;
  private static final int FORBIDDEN = 403;

  private final Settings settings;
  private final DemoSite site;

  @Inject
  public DemoGate(Settings settings, DemoSite site) {
    this.settings = settings;
    this.site = site;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = RequestPath.of(request);
    if (!concerned(path)) {
      return;
    }
    URI asked = request.getUriInfo().getRequestUri();
    if (!settings.demo()) {
      request.abortWith(Response.status(NOT_FOUND).build());
    } else if (!site.origin().equals(origin(asked))) {
      request.abortWith(elsewhere(asked));
    } else if (request.getMethod().equals("POST") && OPEN.stream().noneMatch(path::startsWith)) {
      requireOwnPage(request);
    }
  }

  /** Last of all: the demo frames the tool, which Laurel's own policy for pages would forbid. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (concerned(RequestPath.of(request))) {
      MultivaluedMap<String, Object> headers = response.getHeaders();
      headers.putSingle("Content-Security-Policy", POLICY);
      headers.remove("Permissions-Policy");
    }
  }

  private static boolean concerned(String path) {
    return path.equals("/demo") || path.startsWith("/demo/");
  }

  private Response elsewhere(URI asked) {
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    URI there = URI.create(site.origin() + asked.getRawPath() + query);
    return Response.status(TEMPORARY_REDIRECT).location(there).build();
  }

  private void requireOwnPage(ContainerRequestContext request) {
    Optional<String> origin = Optional.ofNullable(request.getHeaderString("Origin"));
    if (origin.filter(from -> !from.equals(site.origin())).isPresent()) {
      request.abortWith(Response.status(FORBIDDEN).build());
    }
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
