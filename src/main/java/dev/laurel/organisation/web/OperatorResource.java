package dev.laurel.organisation.web;

import dev.laurel.organisation.Operator;
import dev.laurel.organisation.SignInOperator;
import dev.laurel.organisation.SignOutOperator;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The operator's way in and out. */
@Singleton
@Path("/operator")
@Produces(MediaType.TEXT_HTML)
public class OperatorResource {

  private static final int FORBIDDEN = 403;

  private final SignInOperator signIn;
  private final SignOutOperator signOut;
  private final Operator operator;
  private final Settings settings;
  private final Provider<HttpServletRequest> request;

  @Inject
  public OperatorResource(
      SignInOperator signIn,
      SignOutOperator signOut,
      Operator operator,
      Settings settings,
      Provider<HttpServletRequest> request) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.operator = operator;
    this.settings = settings;
    this.request = request;
  }

  @GET
  public Response home() {
    operator.require();
    return goTo("/operator/platforms").build();
  }

  @GET
  @Path("/login")
  public Response form() {
    return operator.signedIn()
        ? goTo("/operator/platforms").build()
        : Response.ok(page(false)).build();
  }

  @POST
  @Path("/login")
  public Response signIn(@FormParam("password") @DefaultValue("") String password) {
    try {
      String token = signIn.signIn(password, request.get().getRemoteAddr());
      return goTo("/operator/platforms")
          .header("Set-Cookie", cookie(token, SignInOperator.HOLDS.toSeconds()))
          .build();
    } catch (Problem wrong) {
      if (wrong.status() != FORBIDDEN) {
        throw wrong;
      }
      return Response.status(FORBIDDEN).entity(page(true)).build();
    }
  }

  @POST
  @Path("/logout")
  public Response signOut(@CookieParam(OperatorGate.COOKIE) @DefaultValue("") String token) {
    signOut.signOut(token);
    return goTo("/operator/login").header("Set-Cookie", cookie("", 0)).build();
  }

  private Response.ResponseBuilder goTo(String path) {
    return Response.seeOther(URI.create(settings.url(path)));
  }

  private static Pages.Page page(boolean wrong) {
    return Pages.page("organisation/login", new LoginPage(wrong));
  }

  private String cookie(String value, long seconds) {
    boolean secure = "https".equals(settings.baseUrl().getScheme());
    return OperatorGate.COOKIE
        + "="
        + value
        + "; Path=/operator; Max-Age="
        + seconds
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
