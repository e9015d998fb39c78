package dev.laurel.organisation.web;

import dev.laurel.keys.RotateToolKeys;
import dev.laurel.keys.ToolKeys;
import dev.laurel.organisation.Operator;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The keys that LMSs verify this tool by: what each does, and how the operator replaces them. */
@Singleton
@Path("/operator/keys")
@Produces(MediaType.TEXT_HTML)
public class OperatorKeysResource {

  private final Operator operator;
  private final ToolKeys keys;
  private final RotateToolKeys rotate;
  private final Settings settings;

  @Inject
  public OperatorKeysResource(
      Operator operator, ToolKeys keys, RotateToolKeys rotate, Settings settings) {
    this.operator = operator;
    this.keys = keys;
    this.rotate = rotate;
    this.settings = settings;
  }

  @GET
  public Pages.Page list(@QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    return Pages.page(
        "organisation/keys",
        new KeysPage(keys.states(), rotate.nextAt(), settings.url("/lti/jwks.json"), done));
  }

  /** Announces the next key. */
  @POST
  @Path("/rotate")
  public Response rotate() {
    operator.require();
    return done(rotate.announce() ? "announced" : "waiting");
  }

  /** Replaces all keys at once, when the operator says that one was lost. */
  @POST
  @Path("/replace")
  public Response replace(@FormParam("sure") @DefaultValue("") String sure) {
    operator.require();
    if (!sure.equals("yes")) {
      return done("unsure");
    }
    rotate.replaceAtOnce();
    return done("replaced");
  }

  private Response done(String what) {
    return Response.seeOther(URI.create(settings.url("/operator/keys?done=" + what))).build();
  }
}
