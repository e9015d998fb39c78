package dev.laurel.platform.web;

import dev.laurel.organisation.Operator;
import dev.laurel.platform.Invitations;
import dev.laurel.platform.Invite;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The operator's invitations: made, shown once, taken back. */
@Singleton
@Path("/operator/invitations")
@Produces(MediaType.TEXT_HTML)
public class InvitationsResource {

  private static final int USUAL_DAYS = 7;

  private final Operator operator;
  private final Invitations invitations;
  private final Invite invite;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public InvitationsResource(
      Operator operator, Invitations invitations, Invite invite, Settings settings, Clock clock) {
    this.operator = operator;
    this.invitations = invitations;
    this.invite = invite;
    this.settings = settings;
    this.clock = clock;
  }

  @GET
  public Pages.Page list(@QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    return page(Optional.empty(), done);
  }

  /** The link stands in this answer and nowhere else ever. */
  @POST
  public Pages.Page make(
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("days") @DefaultValue("") String days) {
    operator.require();
    int count = days.matches("\\d{1,4}") ? Integer.parseInt(days) : USUAL_DAYS;
    String token = invite.make(note, count);
    return page(Optional.of(settings.url("/lti/register?invitation=" + token)), "");
  }

  @POST
  @Path("/{invitationId}/revoke")
  public Response revoke(@PathParam("invitationId") String invitationId) {
    operator.require();
    invite.revoke(invitationId);
    return Response.seeOther(URI.create(settings.url("/operator/invitations?done=revoked")))
        .build();
  }

  private Pages.Page page(Optional<String> link, String done) {
    return Pages.page(
        "platform/invitations",
        new InvitationsPage(
            invitations.all(), link, settings.registration(), clock.instant(), done));
  }
}
