package dev.laurel.launch.web;

import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.RequestPath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Set;

/**
 * Lets forms in from Laurel's own pages only: the cookies are SameSite=None, so a foreign page
 * could otherwise send them. Browsers always say the origin of a POST and pages cannot change it.
 * The doors for LMSs, for tools and for strangers' badges know no cookie's power and stay open; the
 * demo LMS has a gate of its own.
 */
@Provider
@PreMatching
@Singleton
public class OriginFilter implements ContainerRequestFilter {

  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> OPEN = List.of("/lti", "/api", "/check", "/demo");

  private final Settings settings;

  @Inject
  public OriginFilter(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = RequestPath.of(request);
    boolean open = OPEN.stream().anyMatch(o -> path.equals(o) || path.startsWith(o + "/"));
    if (HARMLESS.contains(request.getMethod()) || open) {
      return;
    }
    if (!settings.origin().equals(request.getHeaderString("Origin"))) {
      throw Problem.of(403, "form-from-elsewhere", "a form from another origin");
    }
  }
}
