package dev.laurel.platform.web;

import dev.laurel.platform.PlatformOrigins;
import dev.laurel.shared.web.RequestPath;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Lets the registered LMSs frame pages of courses and people, and everything about a launch, errors
 * too; nobody frames the operator's pages.
 */
@Provider
@PreMatching
@Singleton
public class FrameFilter implements ContainerRequestFilter {

  private static final List<String> FRAMED =
      List.of("/lti/", "/courses/", "/people/", "/credentials/", "/achievements/");

  private final PlatformOrigins origins;

  @Inject
  public FrameFilter(PlatformOrigins origins) {
    this.origins = origins;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = RequestPath.of(request);
    if (FRAMED.stream().anyMatch(path::startsWith)) {
      String sources = String.join(" ", origins.all());
      request.setProperty(WebFilter.FRAME_ANCESTORS, ("'self' " + sources).strip());
    }
  }
}
