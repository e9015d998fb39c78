package dev.laurel.award.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.award.Award;
import dev.laurel.award.ClaimAward;
import dev.laurel.grading.Course;
import dev.laurel.launch.LaunchSession;
import dev.laurel.launch.Visitor;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** A learner accepts a badge, inside the frame of the LMS and without another account. */
@Singleton
@Path("/courses/{contextId}/awards/{id}/claim")
@Produces(MediaType.TEXT_HTML)
public class ClaimResource {

  private final Visitor visitor;
  private final ClaimAward claimAward;
  private final Achievements achievements;
  private final CourseTitles titles;

  @Inject
  public ClaimResource(
      Visitor visitor, ClaimAward claimAward, Achievements achievements, CourseTitles titles) {
    this.visitor = visitor;
    this.claimAward = claimAward;
    this.achievements = achievements;
    this.titles = titles;
  }

  /** What becomes public, and one button. */
  @GET
  public Response ask(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    LaunchSession session = visitor.requireMember(contextId);
    Course course = new Course(session.tenantId(), contextId);
    Award award = claimAward.require(course, session.learnerId(), id);
    if (award.isClaimed()) {
      return Response.seeOther(URI.create("/awards/" + award.id())).build();
    }
    Achievement achievement =
        achievements
            .version(award.achievementId(), award.achievementVersion())
            .orElseThrow(() -> Problem.notFound("award-unknown"));
    return Response.ok(
            Pages.page(
                "award/claim", new ClaimPage(contextId, titles.of(course), award, achievement)))
        .build();
  }

  /** Accepts it; once more changes nothing. */
  @POST
  public Response claim(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    LaunchSession session = visitor.requireMember(contextId);
    Course course = new Course(session.tenantId(), contextId);
    claimAward.claim(course, session.learnerId(), id);
    return Response.seeOther(URI.create("/courses/" + contextId + "/my-badges?said=claimed"))
        .build();
  }
}
