package dev.laurel.grading.web.records;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Says which keys are wanted when there was none (RFC 9110, section 11.6.1), and in answers of xAPI
 * which version was spoken (xAPI 1.0.3, part 3, section 3.3).
 */
@Provider
@RecordApi
@Singleton
public class RecordApiFilter implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == 401) {
      response
          .getHeaders()
          .putSingle("WWW-Authenticate", "Bearer realm=\"laurel\", Basic realm=\"laurel\"");
    }
    if (request.getUriInfo().getPath().contains("xapi/")) {
      @Nullable String asked = request.getHeaderString(XapiVersion.HEADER);
      response.getHeaders().putSingle(XapiVersion.HEADER, XapiVersion.answer(asked));
    }
    if (!response.getHeaders().containsKey("Cache-Control")) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
