package dev.laurel.launch.web;

import dev.laurel.launch.Browser;
import dev.laurel.launch.PausedLogins;
import dev.laurel.launch.StartLogin;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where LMSs begin a login, by GET or POST (Security Framework 1.0, section 5.1.1.1). A browser
 * that comes without a cookie is sent round once to see whether it keeps one, before the LMS's
 * endpoint is asked: Moodle lets it be asked once only.
 */
@Singleton
@Path("/lti/login")
public class LoginResource {

  private static final String CONTINUE = "/lti/login/continue?login=";
  private static final String WINDOW = "/lti/login/window?login=";
  private static final String IN_WINDOW = "&window=true";

  private final StartLogin startLogin;
  private final PausedLogins paused;
  private final BrowserCookies cookies;
  private final Settings settings;

  @Inject
  public LoginResource(
      StartLogin startLogin, PausedLogins paused, BrowserCookies cookies, Settings settings) {
    this.startLogin = startLogin;
    this.paused = paused;
    this.cookies = cookies;
    this.settings = settings;
  }

  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return start(uri.getQueryParameters(), headers, "");
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      MultivaluedMap<String, String> form, @Context UriInfo uri, @Context HttpHeaders headers) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    List.of(uri.getQueryParameters(), form)
        .forEach(
            part ->
                part.forEach(
                    (name, values) ->
                        all.computeIfAbsent(name, n -> new ArrayList<>()).addAll(values)));
    return start(all, headers, "");
  }

  /** The same login again, in a window of its own, where cookies are kept. */
  @GET
  @Path("/window")
  public Response window(
      @QueryParam("login") @DefaultValue("") String login, @Context HttpHeaders headers) {
    return start(paused.read(login), headers, IN_WINDOW);
  }

  /** Where the browser shows whether it kept the cookie. */
  @GET
  @Path("/continue")
  public Response goOn(
      @QueryParam("login") @DefaultValue("") String login,
      @QueryParam("window") @DefaultValue("false") boolean window,
      @Context HttpHeaders headers) {
    Map<String, List<String>> parameters = paused.read(login);
    Browser browser = cookies.read(headers.getCookies());
    if (!browser.isUnknown()) {
      return found(startLogin.start(parameters, browser).redirect()).build();
    }
    boolean alone = window || "document".equals(headers.getHeaderString("Sec-Fetch-Dest"));
    RegisteredPlatform lms = startLogin.platform(parameters);
    LoginPage model =
        new LoginPage(
            lms.name(),
            alone ? null : WINDOW + login,
            startLogin.startStored(parameters).orElse(null));
    return Response.ok(
            Pages.page("launch/noCookie", model)
                .with(WebFilter.FRAME_ANCESTORS, PlatformOrigins.frames(lms.registration())))
        .build();
  }

  private Response start(Map<String, List<String>> parameters, HttpHeaders headers, String window) {
    Browser browser = cookies.read(headers.getCookies());
    StartLogin.Started started = startLogin.start(parameters, browser);
    String waiting = browser.isUnknown() ? paused.write(parameters) : "";
    boolean asks = browser.isUnknown() && paused.fits(waiting);
    URI next = asks ? URI.create(settings.url(CONTINUE + waiting + window)) : started.redirect();
    Response.ResponseBuilder answer = found(next);
    return browser.isUnknown()
        ? answer.header("Set-Cookie", cookies.write(started.browserSecret())).build()
        : answer.build();
  }

  private static Response.ResponseBuilder found(URI next) {
    return Response.status(Response.Status.FOUND)
        .location(next)
        .header("Cache-Control", "no-store");
  }
}
