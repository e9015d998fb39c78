package dev.laurel.achievement.web;

import dev.laurel.achievement.Draft;
import dev.laurel.achievement.DraftAchievement;
import dev.laurel.achievement.RuleToday;
import dev.laurel.achievement.web.BadgesResource.Addresses;
import dev.laurel.grading.Course;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The step *Look*: the badge as learners will see it, and the button that publishes it. */
@Singleton
@Path("/courses/{contextId}/badges/{id}/look")
@Produces(MediaType.TEXT_HTML)
public class LookResource {

  private final CourseVisit visit;
  private final DraftAchievement drafts;
  private final RuleToday ruleToday;

  @Inject
  public LookResource(CourseVisit visit, DraftAchievement drafts, RuleToday ruleToday) {
    this.visit = visit;
    this.drafts = drafts;
    this.ruleToday = ruleToday;
  }

  /** The preview; without a rule there is nothing to preview yet. */
  @GET
  public Response look(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    Course course = visit.instructor(contextId);
    Draft draft = drafts.require(course, id);
    return ruleToday
        .of(course, draft)
        .map(today -> new LookPage(contextId, visit.title(course), draft, today))
        .map(page -> Response.ok(Pages.page("achievement/look", page)))
        .orElseGet(() -> Response.seeOther(Addresses.step(contextId, id, "when")))
        .build();
  }
}
