package dev.laurel.grading.web.events;

import dev.laurel.grading.HearCanvas;
import dev.laurel.grading.KeepCanvasStreams;
import dev.laurel.lti.LiveEventVerifier;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where Canvas posts Live Events. The body is a signed token whatever its type says, so it is read
 * as text; it is recorded before the answer.
 */
@Singleton
@Path(KeepCanvasStreams.PATH + "{secret}")
public class CanvasEventsResource {

  private final HearCanvas hearCanvas;

  @Inject
  public CanvasEventsResource(HearCanvas hearCanvas) {
    this.hearCanvas = hearCanvas;
  }

  /** Takes one; nothing is read beyond the limit. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response take(@PathParam("secret") String secret, InputStream body) {
    hearCanvas.hear(secret, read(body));
    return Response.noContent().build();
  }

  /** A token is ASCII; whatever else is in the body makes it none. */
  private static String read(InputStream body) {
    try {
      byte[] bytes = body.readNBytes(LiveEventVerifier.LONGEST + 1);
      if (bytes.length > LiveEventVerifier.LONGEST) {
        throw Problem.of(413, "too-large", "more than " + LiveEventVerifier.LONGEST + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException brokenOff) {
      throw Problem.caused(400, "request-broken", brokenOff);
    }
  }
}
