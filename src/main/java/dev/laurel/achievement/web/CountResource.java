package dev.laurel.achievement.web;

import dev.laurel.achievement.DraftAchievement;
import dev.laurel.achievement.RuleToday;
import dev.laurel.grading.Course;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Counts who would earn a badge while its rule is being typed; nothing is saved. */
@Singleton
@Path("/courses/{contextId}/badges/{id}/when/count")
@Produces(MediaType.TEXT_HTML)
public class CountResource {

  private final CourseVisit visit;
  private final DraftAchievement drafts;
  private final RuleToday ruleToday;

  @Inject
  public CountResource(CourseVisit visit, DraftAchievement drafts, RuleToday ruleToday) {
    this.visit = visit;
    this.drafts = drafts;
    this.ruleToday = ruleToday;
  }

  /** A part of the page; empty while the rule is not complete. */
  @POST
  public Pages.Page count(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @BeanParam WhenFields posted) {
    Course course = visit.instructor(contextId);
    drafts.require(course, id);
    boolean fresh = !posted.read.equals(posted.item);
    return Pages.page(
        "achievement/count",
        new CountPage(
            posted
                .wantedPercent()
                .flatMap(percent -> ruleToday.of(course, posted.item, percent, fresh)),
            posted.item));
  }

  /**
   * @param today what the typed rule would do
   * @param item whose results were read for it
   */
  public record CountPage(Optional<RuleToday.Today> today, String item) {}
}
