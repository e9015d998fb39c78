package dev.laurel.launch.web;

import dev.laurel.launch.AcceptLaunch;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where the browser brings the ID token, or the LMS's error (Security Framework 1.0, 5.1.1.3). */
@Singleton
@Path("/lti/launch")
public class LaunchResource {

  private final AcceptLaunch acceptLaunch;
  private final BrowserCookies cookies;
  private final Settings settings;

  @Inject
  public LaunchResource(AcceptLaunch acceptLaunch, BrowserCookies cookies, Settings settings) {
    this.acceptLaunch = acceptLaunch;
    this.cookies = cookies;
    this.settings = settings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response launch(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
    String path = acceptLaunch.accept(form, cookies.read(headers.getCookies()));
    return Response.seeOther(URI.create(settings.url(path)))
        .header("Cache-Control", "no-store")
        .build();
  }
}
