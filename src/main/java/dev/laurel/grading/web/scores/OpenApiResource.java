package dev.laurel.grading.web.scores;

import dev.laurel.grading.web.ApiDescription;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Describes the Score service (OpenAPI 3.1). */
@Singleton
@Path("/api/openapi.json")
public class OpenApiResource {

  private final Settings settings;

  @Inject
  public OpenApiResource(Settings settings) {
    this.settings = settings;
  }

  /** The document, with the addresses of this installation. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String read() {
    return ApiDescription.read("scores.json", settings);
  }
}
