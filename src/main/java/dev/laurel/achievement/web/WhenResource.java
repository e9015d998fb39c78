package dev.laurel.achievement.web;

import dev.laurel.achievement.Draft;
import dev.laurel.achievement.DraftAchievement;
import dev.laurel.achievement.FieldError;
import dev.laurel.achievement.web.BadgesResource.Addresses;
import dev.laurel.grading.Course;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The step *When*: which graded item, and how much of it. */
@Singleton
@Path("/courses/{contextId}/badges/{id}/when")
@Produces(MediaType.TEXT_HTML)
public class WhenResource {

  private final CourseVisit visit;
  private final DraftAchievement drafts;
  private final WhenChoices choices;

  @Inject
  public WhenResource(CourseVisit visit, DraftAchievement drafts, WhenChoices choices) {
    this.visit = visit;
    this.drafts = drafts;
    this.choices = choices;
  }

  /** The form, with the items as the LMS lists them now. */
  @GET
  public Pages.Page edit(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    Course course = visit.instructor(contextId);
    return choices.form(visit.title(course), course, drafts.require(course, id));
  }

  /** Saves the rule; a new column is made at the LMS first. */
  @POST
  public Response save(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @BeanParam WhenFields posted) {
    Course course = visit.instructor(contextId);
    Draft draft = drafts.require(course, id);
    List<FieldError> errors = posted.errors();
    if (!errors.isEmpty()) {
      return refused(course, draft, posted, errors);
    }
    try {
      String itemId = choices.itemId(course, draft, posted);
      BigDecimal percent = posted.wantedPercent().orElseThrow();
      drafts.saveRule(course, id, itemId, percent);
    } catch (LmsTrouble trouble) {
      return refused(course, draft, posted, List.of(choices.error(trouble)));
    }
    String step = posted.counts() ? "when" : "look";
    return Response.seeOther(Addresses.step(contextId, id, step)).build();
  }

  private Response refused(Course course, Draft draft, WhenFields posted, List<FieldError> errors) {
    Pages.Page form = choices.form(visit.title(course), course, draft, Optional.of(posted), errors);
    return Response.status(422).entity(form.withStatus(422)).build();
  }
}
