package dev.laurel.achievement.web;

import dev.laurel.achievement.BadgeImages;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Badge images; an address names the hash of the bytes, so the answer may be kept for ever. */
@Singleton
@Path("/images")
public class ImagesResource {

  private static final String FOREVER = "public, max-age=31536000, immutable";

  private final BadgeImages images;

  @Inject
  public ImagesResource(BadgeImages images) {
    this.images = images;
  }

  /** The pixels. */
  @GET
  @Path("{id: [0-9a-f]{64}}.png")
  public Response png(@PathParam("id") String id) {
    return answer(images.png(id), "image/png");
  }

  /** The drawing. */
  @GET
  @Path("{id: [0-9a-f]{64}}.svg")
  public Response svg(@PathParam("id") String id) {
    return answer(images.svg(id), "image/svg+xml");
  }

  private static Response answer(Optional<byte[]> bytes, String type) {
    return bytes
        .map(found -> Response.ok(found, type).header("Cache-Control", FOREVER))
        .map(answer -> answer.header("Access-Control-Allow-Origin", "*").build())
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }
}
