package dev.laurel.grading.web.events;

import dev.laurel.grading.KeepCanvasStreams;
import dev.laurel.organisation.Operator;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The page on which an operator switches the Live Events of a Canvas on and off. */
@Singleton
@Path("/operator/platforms/{platformId}/live-events")
@Produces(MediaType.TEXT_HTML)
public class LiveEventsResource {

  private final Operator operator;
  private final Platforms platforms;
  private final KeepCanvasStreams streams;

  @Inject
  public LiveEventsResource(Operator operator, Platforms platforms, KeepCanvasStreams streams) {
    this.operator = operator;
    this.platforms = platforms;
    this.streams = streams;
  }

  /** Every deployment with its stream. */
  @GET
  public Pages.Page show(
      @PathParam("platformId") String platformId,
      @QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    RegisteredPlatform platform = platform(platformId);
    return Pages.page(
        "grading/liveEvents", new LiveEventsPage(platform, streams.of(platform), done));
  }

  /** One decision about one deployment. */
  @POST
  @Path("{deploymentRowId}")
  public Response decide(
      @PathParam("platformId") String platformId,
      @PathParam("deploymentRowId") String deployment,
      @FormParam("decision") @DefaultValue("") String decision) {
    operator.require();
    RegisteredPlatform platform = platform(platformId);
    switch (decision) {
      case "start" -> streams.start(platform, deployment);
      case "renew" -> streams.renew(platform, deployment);
      case "stop" -> streams.stop(platform, deployment);
      case "unbind" -> streams.unbind(platform, deployment);
      case "count" -> streams.countUnstated(platform, deployment, true);
      case "wait" -> streams.countUnstated(platform, deployment, false);
      default -> throw Problem.badRequest("request-broken");
    }
    String path = "/operator/platforms/" + platformId + "/live-events?done=" + decision;
    return Response.seeOther(URI.create(path)).build();
  }

  private RegisteredPlatform platform(String platformId) {
    return platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
  }
}
