package dev.laurel.platform.web;

import dev.laurel.lti.RegistrationFailed;
import dev.laurel.platform.Admitted;
import dev.laurel.platform.OfferRegistration;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegistrationAsk;
import dev.laurel.platform.RegistrationAsks;
import dev.laurel.platform.RegistrationOffer;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page that an LMS opens for Dynamic Registration, in its frame or in a window. Only the LMS
 * that asks may frame it.
 */
@Singleton
@Path("/lti/register")
@Produces(MediaType.TEXT_HTML)
public class RegisterResource {

  private final OfferRegistration registration;
  private final RegistrationAsks asks;
  private final FramedProblems problems;
  private final Settings settings;
  private final Provider<HttpServletRequest> request;

  @Inject
  public RegisterResource(
      OfferRegistration registration,
      RegistrationAsks asks,
      FramedProblems problems,
      Settings settings,
      Provider<HttpServletRequest> request) {
    this.registration = registration;
    this.asks = asks;
    this.problems = problems;
    this.settings = settings;
    this.request = request;
  }

  /** Takes the registration token out of the address. */
  @GET
  public Response start(
      @QueryParam("openid_configuration") @DefaultValue("") String configuration,
      @QueryParam("registration_token") @DefaultValue("") String token,
      @QueryParam("invitation") @DefaultValue("") String invitation) {
    try {
      RegistrationAsk ask = RegistrationAsks.read(configuration, token, invitation);
      return Response.seeOther(URI.create(settings.url("/lti/register/" + asks.seal(ask))))
          .header("Cache-Control", "no-store")
          .build();
    } catch (Problem broken) {
      return problems.toResponse(
          broken, origins(RegistrationAsks.web(configuration).stream().toList()));
    }
  }

  @GET
  @Path("{ask}")
  public Response read(@PathParam("ask") String sealed) {
    RegistrationAsk ask = asks.open(sealed);
    try {
      RegistrationOffer offer = registration.offer(ask, address());
      RegisterPage page = new RegisterPage(offer, "/lti/register/" + sealed);
      return framed("platform/register", page, offer);
    } catch (RegistrationFailed failed) {
      return failed(failed, ask, Optional.empty());
    } catch (Problem problem) {
      return problems.toResponse(problem, origins(List.of(ask.configuration())));
    }
  }

  @POST
  @Path("{ask}")
  public Response register(@PathParam("ask") String sealed) {
    RegistrationAsk ask = asks.open(sealed);
    Optional<RegistrationOffer> made = Optional.empty();
    try {
      RegistrationOffer offer = registration.offer(ask, address());
      made = Optional.of(offer);
      Admitted admitted = registration.register(ask, offer);
      return framed("platform/registered", new RegisteredPage(admitted), offer);
    } catch (RegistrationFailed failed) {
      return failed(failed, ask, made);
    } catch (Problem problem) {
      return problems.toResponse(problem, origins(ask, made));
    }
  }

  private Response framed(String template, Object model, RegistrationOffer offer) {
    Pages.Page page = Pages.page(template, model);
    return Response.ok(FramedProblems.framed(page, origins(addresses(offer)))).build();
  }

  private Response failed(
      RegistrationFailed failed, RegistrationAsk ask, Optional<RegistrationOffer> offer) {
    String key =
        "registration-" + failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String host = String.valueOf(ask.configuration().getHost());
    Problem problem =
        Problem.of(400, key, failed.detail(), host, failed.platformSays().orElse("–"));
    return problems.toResponse(problem, origins(ask, offer));
  }

  private static Set<String> origins(RegistrationAsk ask, Optional<RegistrationOffer> offer) {
    return origins(offer.map(RegisterResource::addresses).orElse(List.of(ask.configuration())));
  }

  /** Canvas opens the page at the institution's own host, where it also registers. */
  private static List<URI> addresses(RegistrationOffer offer) {
    return List.of(offer.platform().source(), offer.platform().registrationEndpoint());
  }

  private static Set<String> origins(Collection<URI> addresses) {
    return addresses.stream().map(PlatformOrigins::origin).collect(Collectors.toSet());
  }

  private String address() {
    return Stream.ofNullable(request.get().getRemoteAddr()).findFirst().orElse("");
  }
}
