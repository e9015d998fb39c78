package dev.laurel.platform.web;

import dev.laurel.organisation.Operator;
import dev.laurel.platform.Flaw;
import dev.laurel.platform.KeepConsumers;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** Where the operator enters the consumer keys of an LMS that used this tool over LTI 1.1. */
@Singleton
@Path("/operator/platforms/{platformId}/lti11")
@Produces(MediaType.TEXT_HTML)
public class FormerResource {

  private static final int UNPROCESSABLE = 422;

  private final Operator operator;
  private final Platforms platforms;
  private final KeepConsumers consumers;
  private final Settings settings;

  @Inject
  public FormerResource(
      Operator operator, Platforms platforms, KeepConsumers consumers, Settings settings) {
    this.operator = operator;
    this.platforms = platforms;
    this.consumers = consumers;
    this.settings = settings;
  }

  @GET
  public Pages.Page list(@PathParam("platformId") String platformId) {
    operator.require();
    return page(platformId, "", List.of());
  }

  /** Adds a key, or replaces its secret. */
  @POST
  public Response put(
      @PathParam("platformId") String platformId,
      @FormParam("consumerKey") @DefaultValue("") String key,
      @FormParam("consumerSecret") @DefaultValue("") String secret) {
    operator.require();
    List<Flaw> flaws = consumers.put(platformId, key.strip(), new Secret(secret));
    return flaws.isEmpty()
        ? back(platformId)
        : Response.status(UNPROCESSABLE).entity(page(platformId, key, flaws)).build();
  }

  @POST
  @Path("remove")
  public Response remove(
      @PathParam("platformId") String platformId,
      @FormParam("consumerKey") @DefaultValue("") String key) {
    operator.require();
    consumers.remove(platformId, key);
    return back(platformId);
  }

  private Response back(String platformId) {
    String path = "/operator/platforms/" + platformId + "/lti11";
    return Response.seeOther(URI.create(settings.url(path))).build();
  }

  private Pages.Page page(String platformId, String typed, List<Flaw> flaws) {
    RegisteredPlatform platform =
        platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
    return Pages.page(
        "platform/former", new FormerPage(platform, consumers.keys(platformId), typed, flaws));
  }
}
