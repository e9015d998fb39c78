package dev.laurel.platform.web;

import dev.laurel.organisation.Operator;
import dev.laurel.platform.AddRegistration;
import dev.laurel.platform.Flaw;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationEntry;
import dev.laurel.platform.RegistrationRefused;
import dev.laurel.platform.RegistrationsFile;
import dev.laurel.platform.WaitingDeployments;
import dev.laurel.platform.web.PlatformsPage.ToolAddresses;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The operator's list of LMSs, and the form that adds one. */
@Singleton
@Path("/operator/platforms")
@Produces(MediaType.TEXT_HTML)
public class PlatformsResource {

  private static final int UNPROCESSABLE = 422;

  private final Operator operator;
  private final Platforms platforms;
  private final AddRegistration addRegistration;
  private final RegistrationsFile file;
  private final WaitingDeployments waiting;
  private final Settings settings;

  @Inject
  public PlatformsResource(
      Operator operator,
      Platforms platforms,
      AddRegistration addRegistration,
      RegistrationsFile file,
      WaitingDeployments waiting,
      Settings settings) {
    this.operator = operator;
    this.platforms = platforms;
    this.addRegistration = addRegistration;
    this.file = file;
    this.waiting = waiting;
    this.settings = settings;
  }

  @GET
  public Pages.Page list(@QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    return page(PlatformsPage.blank(), List.of(), done);
  }

  @POST
  public Response add(MultivaluedMap<String, String> form) {
    operator.require();
    RegistrationEntry entry = entry(form);
    try {
      addRegistration.add(entry);
      return done("added");
    } catch (RegistrationRefused refused) {
      return again(entry, refused);
    }
  }

  private Response again(RegistrationEntry entry, RegistrationRefused refused) {
    return Response.status(UNPROCESSABLE).entity(page(entry, refused.flaws(), "")).build();
  }

  private Response done(String what) {
    return Response.seeOther(URI.create(settings.url("/operator/platforms?done=" + what))).build();
  }

  private Pages.Page page(RegistrationEntry entry, List<Flaw> flaws, String done) {
    ToolAddresses tool =
        new ToolAddresses(
            settings.url(""),
            settings.url("/lti/login"),
            settings.url("/lti/launch"),
            settings.url("/lti/jwks.json"),
            settings.url("/lti/register"),
            settings.url("/lti/canvas.json"),
            settings.url("/moodle/local_laurel.zip"));
    List<RegisteredPlatform> known =
        platforms.all().stream()
            .sorted(Comparator.comparing(RegisteredPlatform::status)) // PENDING first
            .toList();
    return Pages.page(
        "platform/platforms",
        new PlatformsPage(known, waiting.all(), file.troubles(), tool, entry, flaws, done));
  }

  private static RegistrationEntry entry(MultivaluedMap<String, String> form) {
    List<String> deployments =
        Arrays.stream(field(form, "deploymentIds").split("[\\s,]+"))
            .filter(id -> !id.isEmpty())
            .toList();
    return new RegistrationEntry(
        field(form, "name"),
        field(form, "issuer"),
        field(form, "clientId"),
        deployments,
        field(form, "authorizationEndpoint"),
        field(form, "tokenEndpoint"),
        field(form, "jwksUri"),
        field(form, "tokenAudience"));
  }

  private static String field(MultivaluedMap<String, String> form, String name) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse("");
  }
}
