package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.AnswerSelection;
import dev.laurel.achievement.ContentChoice;
import dev.laurel.grading.Course;
import dev.laurel.launch.PendingSelection;
import dev.laurel.platform.PlatformOrigins;
import dev.laurel.shared.web.Messages;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an LMS sends somebody to choose what Laurel puts into the course (Deep Linking 2.0). */
@Singleton
@Path("/courses/{contextId}/selections/{id}")
@Produces(MediaType.TEXT_HTML)
public class SelectionResource {

  private static final int UNPROCESSABLE = 422;

  private final CourseVisit visit;
  private final AnswerSelection answer;
  private final Messages messages;

  @Inject
  public SelectionResource(CourseVisit visit, AnswerSelection answer, Messages messages) {
    this.visit = visit;
    this.answer = answer;
    this.messages = messages;
  }

  /** What can be chosen. */
  @GET
  public Pages.Page offer(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    Course course = visit.instructor(contextId);
    return page(course, visit.selection(contextId, id), Optional.empty());
  }

  /** Back to the LMS, with what was chosen or with nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @FormParam("choice") List<String> ticked,
      @FormParam("action") @DefaultValue("") String action) {
    Course course = visit.instructor(contextId);
    PendingSelection selection = visit.selection(contextId, id);
    Locale language = visit.language(contextId);
    if (!AnswerSelection.takesLinks(selection)) {
      String said = messages.text(language, "achievement.select.not-taken");
      return done(course, selection, answer.refuse(selection, said));
    }
    if (action.equals("cancel")) {
      return done(course, selection, answer.cancel(selection));
    }
    SelectionForm form = new SelectionForm(ticked, answer.offered(course));
    List<ContentChoice> choices = form.choices(messages, language);
    Optional<String> mistake = mistake(selection, choices);
    return mistake.isEmpty()
        ? done(course, selection, answer.choose(selection, choices))
        : Response.status(UNPROCESSABLE).entity(page(course, selection, mistake)).build();
  }

  private static Optional<String> mistake(PendingSelection selection, List<ContentChoice> choices) {
    boolean several = selection.request().settings().acceptMultiple();
    if (choices.isEmpty()) {
      return Optional.of("achievement.select.mistake.none");
    }
    return choices.size() > 1 && !several
        ? Optional.of("achievement.select.mistake.several")
        : Optional.empty();
  }

  private Pages.Page page(Course course, PendingSelection selection, Optional<String> mistake) {
    List<Achievement> badges = answer.offered(course);
    return Pages.page(
        "achievement/select",
        new SelectionPage(
            course.contextId(),
            visit.title(course),
            selection.id(),
            badges,
            selection.request().settings().acceptMultiple(),
            AnswerSelection.takesLinks(selection),
            host(selection),
            mistake));
  }

  /** The one page whose form may leave Laurel, for the LMS's return address alone. */
  private Response done(Course course, PendingSelection selection, String jwt) {
    URI returnUrl = selection.request().settings().returnUrl();
    Pages.Page page =
        Pages.page(
                "achievement/selectDone",
                new SelectionDone(visit.title(course), returnUrl.toString(), host(selection), jwt))
            .with(WebFilter.FORM_ACTION, PlatformOrigins.origin(returnUrl));
    return Response.ok(page).build();
  }

  private static String host(PendingSelection selection) {
    return String.valueOf(selection.request().settings().returnUrl().getHost());
  }
}
