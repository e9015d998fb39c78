package dev.laurel.platform.web;

import dev.laurel.lti.TrialFinding;
import dev.laurel.organisation.Operator;
import dev.laurel.platform.AddRegistration;
import dev.laurel.platform.DecideRegistration;
import dev.laurel.platform.Flaw;
import dev.laurel.platform.NoteFrames;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationRefused;
import dev.laurel.platform.TryPlatform;
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
import java.util.List;

/** One registration: what is known of it, what is to be decided, and its self-test. */
@Singleton
@Path("/operator/platforms/{platformId}")
@Produces(MediaType.TEXT_HTML)
public class PlatformResource {

  private static final int UNPROCESSABLE = 422;

  private final Operator operator;
  private final Platforms platforms;
  private final NoteFrames noteFrames;
  private final DecideRegistration decide;
  private final AddRegistration addRegistration;
  private final TryPlatform tryPlatform;

  @Inject
  public PlatformResource(
      Operator operator,
      Platforms platforms,
      NoteFrames noteFrames,
      DecideRegistration decide,
      AddRegistration addRegistration,
      TryPlatform tryPlatform) {
    this.operator = operator;
    this.platforms = platforms;
    this.noteFrames = noteFrames;
    this.decide = decide;
    this.addRegistration = addRegistration;
    this.tryPlatform = tryPlatform;
  }

  @GET
  public Pages.Page show(
      @PathParam("platformId") String platformId,
      @QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    return page(platformId, List.of(), List.of(), done);
  }

  @POST
  @Path("/decision")
  public Response decide(
      @PathParam("platformId") String platformId,
      @FormParam("decision") @DefaultValue("") String decision,
      @FormParam("seen") @DefaultValue("") String seen) {
    operator.require();
    switch (decision) {
      case "approve" -> decide.approve(platformId);
      case "reject" -> decide.reject(platformId);
      case "pause" -> decide.pause(platformId);
      case "resume" -> decide.resume(platformId);
      case "accept" -> decide.acceptProposal(platformId, seen);
      case "keep" -> decide.dropProposal(platformId);
      default -> throw Problem.badRequest("request-broken");
    }
    String path = decision.equals("reject") ? "" : "/" + platformId;
    return done(path, decision);
  }

  @POST
  @Path("/deployments")
  public Response addDeployment(
      @PathParam("platformId") String platformId,
      @FormParam("deploymentId") @DefaultValue("") String deploymentId) {
    operator.require();
    RegisteredPlatform platform = platform(platformId);
    try {
      addRegistration.addDeployment(platform, deploymentId.strip());
      return done("/" + platformId, "deployment");
    } catch (RegistrationRefused refused) {
      Pages.Page again = page(platformId, List.of(), refused.flaws(), "");
      return Response.status(UNPROCESSABLE).entity(again).build();
    }
  }

  @POST
  @Path("/waiting/{waitingId}")
  public Response decideDeployment(
      @PathParam("platformId") String platformId,
      @PathParam("waitingId") String waitingId,
      @FormParam("decision") @DefaultValue("") String decision) {
    operator.require();
    switch (decision) {
      case "approve" -> decide.approveDeployment(platformId, waitingId);
      case "forget" -> decide.forgetDeployment(platformId, waitingId);
      default -> throw Problem.badRequest("request-broken");
    }
    return done("/" + platformId, decision.equals("approve") ? "deployment" : "forgotten");
  }

  /** Forgets a host at which the LMS shows Laurel. */
  @POST
  @Path("/frames")
  public Response forgetFrame(
      @PathParam("platformId") String platformId,
      @FormParam("decision") @DefaultValue("") String decision,
      @FormParam("seen") @DefaultValue("") String origin) {
    operator.require();
    if (!decision.equals("forget")) {
      throw Problem.badRequest("request-broken");
    }
    noteFrames.forget(platform(platformId).id(), origin);
    return done("/" + platformId, "frame");
  }

  /** Shows what was found; loading the page again runs it again. */
  @POST
  @Path("/test")
  public Pages.Page test(@PathParam("platformId") String platformId) {
    operator.require();
    return page(platformId, tryPlatform.run(platformId), List.of(), "");
  }

  private static Response done(String path, String what) {
    return Response.seeOther(URI.create("/operator/platforms" + path + "?done=" + what)).build();
  }

  private Pages.Page page(
      String platformId, List<TrialFinding> findings, List<Flaw> flaws, String done) {
    return Pages.page(
        "platform/platform",
        new PlatformPage(
            platform(platformId),
            decide.waiting(platformId),
            noteFrames.learned(platformId),
            findings,
            flaws,
            done));
  }

  private RegisteredPlatform platform(String platformId) {
    return platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
  }
}
