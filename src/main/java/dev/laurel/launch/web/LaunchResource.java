package dev.laurel.launch.web;

import dev.laurel.launch.AcceptLaunch;
import dev.laurel.launch.AskStorage;
import dev.laurel.launch.Browser;
import dev.laurel.launch.ResumeLaunch;
import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.shared.Problem;
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
import java.util.Optional;
import java.util.Set;

/** Where the browser brings the ID token, or the LMS's error (Security Framework 1.0, 5.1.1.3). */
@Singleton
@Path("/lti/launch")
public class LaunchResource {

  /** What a browser that has arrived already meets when it sends its launch again. */
  private static final Set<Check> SENT_AGAIN = Set.of(Check.NONCE, Check.EXPIRED, Check.STATE);

  private final AcceptLaunch acceptLaunch;
  private final ResumeLaunch resumeLaunch;
  private final AskStorage askStorage;
  private final RefusedLaunches refused;
  private final BrowserCookies cookies;
  private final Settings settings;

  @Inject
  public LaunchResource(
      AcceptLaunch acceptLaunch,
      ResumeLaunch resumeLaunch,
      AskStorage askStorage,
      RefusedLaunches refused,
      BrowserCookies cookies,
      Settings settings) {
    this.acceptLaunch = acceptLaunch;
    this.resumeLaunch = resumeLaunch;
    this.askStorage = askStorage;
    this.refused = refused;
    this.cookies = cookies;
    this.settings = settings;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response launch(MultivaluedMap<String, String> form, @Context HttpHeaders headers) {
    Browser browser = cookies.read(headers.getCookies());
    try {
      return arrived(acceptLaunch.accept(form, browser));
    } catch (LaunchRejected rejected) {
      return again(rejected, form, browser)
          .or(() -> asked(rejected.check() == Check.BROWSER, form, browser))
          .orElseGet(() -> refused.answer(rejected, form));
    } catch (Problem problem) {
      return asked(browser.isUnknown(), form, browser)
          .orElseGet(() -> refused.answer(problem, form));
    }
  }

  private Optional<Response> again(
      LaunchRejected rejected, MultivaluedMap<String, String> form, Browser browser) {
    return SENT_AGAIN.contains(rejected.check())
        ? resumeLaunch.resume(form, browser).map(this::arrived)
        : Optional.empty();
  }

  /** The page that asks the LMS's storage for the secret which no cookie holds. */
  private Optional<Response> asked(
      boolean lacksSecret, MultivaluedMap<String, String> form, Browser browser) {
    return lacksSecret
        ? askStorage.storage(form, browser).flatMap(storage -> refused.asking(storage, form))
        : Optional.empty();
  }

  private Response arrived(String path) {
    return Response.seeOther(URI.create(settings.url(path)))
        .header("Cache-Control", "no-store")
        .build();
  }
}
