package dev.laurel.launch.web;

import dev.laurel.launch.AskStorage;
import dev.laurel.launch.PlatformStorage;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.ProblemMapper;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * The pages of launches that lead nowhere, or not yet: with the way back to the LMS that the login
 * was for, which alone may frame them.
 */
@Singleton
public class RefusedLaunches {

  private final AskStorage origin;
  private final ProblemMapper problems;

  @Inject
  public RefusedLaunches(AskStorage origin, ProblemMapper problems) {
    this.origin = origin;
    this.problems = problems;
  }

  /**
   * @param failure a {@link LaunchRejected} or a {@link Problem}
   */
  Response answer(RuntimeException failure, MultivaluedMap<String, String> form) {
    Throwable told =
        failure instanceof LaunchRejected rejected
            ? LaunchRejectedMapper.problem(rejected)
            : failure;
    Response plain = problems.toResponse(told);
    Optional<RegisteredPlatform> lms = origin.lms(form);
    if (lms.isEmpty() || !(plain.getEntity() instanceof Pages.Page page)) {
      return plain;
    }
    RefusedPage model = new RefusedPage((Problem) page.model(), Back.to(lms.get()));
    Pages.Page named = framed(Pages.page("launch/refused", model), lms.get());
    return Response.status(page.status())
        .entity(named.withStatus(page.status()))
        .type(MediaType.TEXT_HTML_TYPE)
        .build();
  }

  /** The page that asks the storage of the LMS for the browser's secret. */
  Optional<Response> asking(PlatformStorage storage, MultivaluedMap<String, String> form) {
    return origin
        .lms(form)
        .map(
            lms ->
                framed(
                    Pages.page(
                        "launch/storage",
                        new StoragePage(
                            storage, only(form, "id_token"), only(form, "state"), Back.to(lms))),
                    lms))
        .map(page -> Response.ok(page).build());
  }

  private static String only(MultivaluedMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream().findFirst().orElse("");
  }

  private static Pages.Page framed(Pages.Page page, RegisteredPlatform lms) {
    return page.with(WebFilter.FRAME_ANCESTORS, PlatformOrigins.frames(lms.registration()));
  }
}
