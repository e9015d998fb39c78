package dev.laurel.launch.web;

import dev.laurel.launch.AcceptLaunch;
import dev.laurel.launch.Browser;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the page that asked the LMS's storage brings what it got. Somebody who began a login knows
 * the secret of their own storage, so a form of another page, which could carry it in somebody
 * else's browser, is not taken here.
 */
@Singleton
@Path("/lti/launch/stored")
public class StoredLaunchResource {

  private final AcceptLaunch acceptLaunch;
  private final RefusedLaunches refused;
  private final Settings settings;
  private final Ids ids;

  @Inject
  public StoredLaunchResource(
      AcceptLaunch acceptLaunch, RefusedLaunches refused, Settings settings, Ids ids) {
    this.acceptLaunch = acceptLaunch;
    this.refused = refused;
    this.settings = settings;
    this.ids = ids;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response launch(
      MultivaluedMap<String, String> form, @HeaderParam("Origin") @Nullable String origin) {
    if (!settings.origin().equals(origin)) {
      throw Problem.of(403, "form-from-elsewhere", "a stored launch from another origin");
    }
    Browser storage = new Browser(form.getOrDefault("secret", List.of()));
    String token = ids.newToken();
    try {
      String path = acceptLaunch.acceptStored(form, storage, Browser.inAddress(token));
      return Response.seeOther(URI.create(settings.url("/~" + token + path)))
          .header("Cache-Control", "no-store")
          .build();
    } catch (LaunchRejected | Problem failure) {
      return refused.answer(failure, form);
    }
  }
}
