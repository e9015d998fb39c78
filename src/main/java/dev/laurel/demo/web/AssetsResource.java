package dev.laurel.demo.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The stylesheet, the two scripts and the icon of the demo. */
@Path("/demo/assets")
@Singleton
public class AssetsResource {

  private static final Map<String, String> TYPES =
      Map.of(
          "demo.css", "text/css; charset=utf-8",
          "submit.js", "text/javascript; charset=utf-8",
          "register.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  @Inject
  public AssetsResource() {}

  @GET
  @Path("/{name}")
  public Response asset(@PathParam("name") String name) {
    String type = TYPES.get(name);
    if (type == null) {
      return Response.status(404).build();
    }
    try (InputStream file = AssetsResource.class.getResourceAsStream("/demo/" + name)) {
      if (file == null) {
        return Response.status(404).build();
      }
      return Response.ok(file.readAllBytes())
          .header("Content-Type", type)
          .header("Cache-Control", "max-age=300")
          .build();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
