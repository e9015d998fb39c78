package dev.laurel.platform.web;

import dev.laurel.organisation.Operator;
import dev.laurel.platform.KeepNoticeSecrets;
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
import java.util.Optional;

/** Where the operator makes and withdraws secrets for a Moodle whose LTI key cannot be used. */
@Singleton
@Path("/operator/platforms/{platformId}/notice-secrets")
@Produces(MediaType.TEXT_HTML)
public class NoticeSecretsResource {

  private final Operator operator;
  private final Platforms platforms;
  private final KeepNoticeSecrets secrets;

  @Inject
  public NoticeSecretsResource(Operator operator, Platforms platforms, KeepNoticeSecrets secrets) {
    this.operator = operator;
    this.platforms = platforms;
    this.secrets = secrets;
  }

  @GET
  public Pages.Page list(
      @PathParam("platformId") String platformId,
      @QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    return page(platformId, Optional.empty(), done);
  }

  /** Makes one and shows it, this once. */
  @POST
  public Pages.Page make(@PathParam("platformId") String platformId) {
    operator.require();
    KeepNoticeSecrets.Made made = secrets.make(platformId);
    return page(
        platformId, Optional.of(new NoticeSecretsPage.Made(made.id(), made.text().reveal())), "");
  }

  @POST
  @Path("{id}")
  public Response withdraw(
      @PathParam("platformId") String platformId,
      @PathParam("id") String id,
      @FormParam("decision") @DefaultValue("") String decision) {
    operator.require();
    if (!decision.equals("withdraw")) {
      throw Problem.badRequest("request-broken");
    }
    secrets.withdraw(platform(platformId).id(), id);
    String path = "/operator/platforms/" + platformId + "/notice-secrets?done=withdraw";
    return Response.seeOther(URI.create(path)).build();
  }

  private Pages.Page page(String platformId, Optional<NoticeSecretsPage.Made> made, String done) {
    RegisteredPlatform platform = platform(platformId);
    return Pages.page(
        "platform/noticeSecrets",
        new NoticeSecretsPage(platform, secrets.of(platformId), made, done));
  }

  private RegisteredPlatform platform(String platformId) {
    return platforms.byId(platformId).orElseThrow(() -> Problem.notFound("platform-unknown"));
  }
}
