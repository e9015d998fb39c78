package dev.laurel.platform.web;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The Moodle plugin local_laurel, in the version that this server understands. */
@Singleton
@Path("/moodle/local_laurel.zip")
public class MoodlePluginResource {

  @GET
  public Response zip() throws IOException {
    try (InputStream zip =
        MoodlePluginResource.class.getResourceAsStream("/moodle/local_laurel.zip")) {
      if (zip == null) {
        throw new NotFoundException();
      }
      return Response.ok(zip.readAllBytes(), "application/zip")
          .header("Content-Disposition", "attachment; filename=\"local_laurel.zip\"")
          .header("Cache-Control", "public, max-age=300")
          .build();
    }
  }
}
