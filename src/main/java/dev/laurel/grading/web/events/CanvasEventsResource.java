package dev.laurel.grading.web.events;

import dev.laurel.grading.HearCanvas;
import dev.laurel.grading.KeepCanvasStreams;
import dev.laurel.grading.web.SentText;
import dev.laurel.lti.LiveEventVerifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;

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
    hearCanvas.hear(secret, SentText.read(body, LiveEventVerifier.LONGEST, "request-broken"));
    return Response.noContent().build();
  }
}
