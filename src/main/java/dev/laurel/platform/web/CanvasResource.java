package dev.laurel.platform.web;

import dev.laurel.lti.CanvasTool;
import dev.laurel.platform.DescribeTool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The LTI developer key of Canvas, with this server's addresses in it. */
@Singleton
@Path("/lti/canvas.json")
public class CanvasResource {

  private final DescribeTool describe;

  @Inject
  public CanvasResource(DescribeTool describe) {
    this.describe = describe;
  }

  @GET
  public Response key() {
    return Response.ok(
            CanvasTool.developerKeyJson(describe.tool()), MediaType.APPLICATION_JSON_TYPE)
        .header("Cache-Control", "public, max-age=300")
        .build();
  }
}
