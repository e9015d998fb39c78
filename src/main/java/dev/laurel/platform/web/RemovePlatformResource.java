package dev.laurel.platform.web;

import dev.laurel.organisation.Operator;
import dev.laurel.platform.PlatformUse;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RemoveRegistration;
import dev.laurel.shared.Problem;
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

/** Removing an LMS: says what would be lost and lets the operator type its name. */
@Singleton
@Path("/operator/platforms/{platformId}/remove")
@Produces(MediaType.TEXT_HTML)
public class RemovePlatformResource {

  private static final int UNPROCESSABLE = 422;

  private final Operator operator;
  private final Platforms platforms;
  private final PlatformUse use;
  private final RemoveRegistration removeRegistration;
  private final Settings settings;

  @Inject
  public RemovePlatformResource(
      Operator operator,
      Platforms platforms,
      PlatformUse use,
      RemoveRegistration removeRegistration,
      Settings settings) {
    this.operator = operator;
    this.platforms = platforms;
    this.use = use;
    this.removeRegistration = removeRegistration;
    this.settings = settings;
  }

  @GET
  public Pages.Page ask(@PathParam("platformId") String platformId) {
    operator.require();
    return page(platform(platformId), false);
  }

  @POST
  public Response remove(
      @PathParam("platformId") String platformId,
      @FormParam("name") @DefaultValue("") String name) {
    operator.require();
    RegisteredPlatform platform = platform(platformId);
    if (!platform.name().equals(name.strip())) {
      return Response.status(UNPROCESSABLE).entity(page(platform, true)).build();
    }
    removeRegistration.remove(platformId, name);
    return Response.seeOther(URI.create(settings.url("/operator/platforms?done=removed"))).build();
  }

  private Pages.Page page(RegisteredPlatform platform, boolean wrongName) {
    return Pages.page(
        "platform/remove", new RemovePage(platform, use.coursesOf(platform.id()), wrongName));
  }

  private RegisteredPlatform platform(String platformId) {
    return platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
  }
}
