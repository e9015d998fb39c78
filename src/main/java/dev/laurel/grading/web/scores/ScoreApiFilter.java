package dev.laurel.grading.web.scores;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says what kind of token is wanted when there was none, or one for less (RFC 6750, section 3). */
@Provider
@ScoreApi
@Singleton
public class ScoreApiFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    switch (response.getStatus()) {
      case 401 -> challenge(response, "error=\"invalid_token\"");
      case 403 -> challenge(response, "error=\"insufficient_scope\"");
      default -> {}
    }
    response.getHeaders().putSingle("Cache-Control", "no-store");
  }

  private static void challenge(ContainerResponseContext response, String error) {
    response.getHeaders().putSingle("WWW-Authenticate", "Bearer realm=\"laurel\", " + error);
  }
}
