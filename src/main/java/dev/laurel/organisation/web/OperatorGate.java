package dev.laurel.organisation.web;

import dev.laurel.organisation.SignInOperator;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.RequestPath;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every address under /operator, so that a door that forgot to ask is shut as well:
 * whoever has not signed in is sent to do so.
 */
@Provider
@Singleton
public class OperatorGate implements ContainerRequestFilter {

  static final String COOKIE = "laurel-operator";
  private static final String LOGIN = "/operator/login";

  private final SignInOperator signIn;
  private final RequestOperator operator;
  private final Settings settings;

  @Inject
  public OperatorGate(SignInOperator signIn, RequestOperator operator, Settings settings) {
    this.signIn = signIn;
    this.operator = operator;
    this.settings = settings;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String path = RequestPath.of(request);
    if (!path.equals("/operator") && !path.startsWith("/operator/")) {
      return;
    }
    if (signIn.isSignedIn(token(request))) {
      operator.signIn();
    } else if (!path.equals(LOGIN)) {
      request.abortWith(Response.seeOther(URI.create(settings.url(LOGIN))).build());
    }
  }

  private static String token(ContainerRequestContext request) {
    @Nullable Cookie cookie = request.getCookies().get(COOKIE);
    return Optional.ofNullable(cookie).map(Cookie::getValue).orElse("");
  }
}
