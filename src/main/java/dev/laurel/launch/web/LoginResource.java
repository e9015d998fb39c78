package dev.laurel.launch.web;

import dev.laurel.launch.StartLogin;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where LMSs begin a login, by GET or POST (Security Framework 1.0, section 5.1.1.1). */
@Singleton
@Path("/lti/login")
public class LoginResource {

  private final StartLogin startLogin;
  private final BrowserCookies cookies;

  @Inject
  public LoginResource(StartLogin startLogin, BrowserCookies cookies) {
    this.startLogin = startLogin;
    this.cookies = cookies;
  }

  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return start(uri.getQueryParameters(), headers);
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
    return start(all, headers);
  }

  private Response start(Map<String, List<String>> parameters, HttpHeaders headers) {
    StartLogin.Started started = startLogin.start(parameters, cookies.read(headers.getCookies()));
    return Response.status(Response.Status.FOUND)
        .location(started.redirect())
        .header("Set-Cookie", cookies.write(started.browserSecret()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
