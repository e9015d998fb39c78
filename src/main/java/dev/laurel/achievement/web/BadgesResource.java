package dev.laurel.achievement.web;

import dev.laurel.achievement.Achievement;
import dev.laurel.achievement.Achievements;
import dev.laurel.achievement.BadgeOrigins;
import dev.laurel.achievement.DraftAchievement;
import dev.laurel.achievement.PublishAchievement;
import dev.laurel.grading.Course;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The badges of a course, and what is done with each as a whole. */
@Singleton
@Path("/courses/{contextId}/badges")
@Produces(MediaType.TEXT_HTML)
public class BadgesResource {

  private final CourseVisit visit;
  private final DraftAchievement drafts;
  private final PublishAchievement publish;
  private final Achievements achievements;
  private final BadgeOrigins origins;

  @Inject
  public BadgesResource(
      CourseVisit visit,
      DraftAchievement drafts,
      PublishAchievement publish,
      Achievements achievements,
      BadgeOrigins origins) {
    this.visit = visit;
    this.drafts = drafts;
    this.publish = publish;
    this.achievements = achievements;
    this.origins = origins;
  }

  /** All badges of the course. */
  @GET
  public Pages.Page list(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    Course course = visit.instructor(contextId);
    Map<String, Achievement> published =
        achievements.ofContext(course.contextId()).stream()
            .collect(Collectors.toMap(Achievement::id, Function.identity()));
    Map<String, BadgeOrigins.Origin> copied = origins.ofContext(course.contextId());
    List<BadgeLine> lines =
        drafts.of(course).stream()
            .map(
                draft ->
                    BadgeLine.of(
                        draft,
                        published.get(draft.id()),
                        Optional.ofNullable(copied.get(draft.id()))))
            .toList();
    return Pages.page(
        "achievement/badges", new BadgeList(contextId, visit.title(course), lines, Said.of(said)));
  }

  /** Makes the badge, or its next version, known to learners. */
  @POST
  @Path("{id}/publish")
  public Response publish(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    publish.publish(visit.instructor(contextId), id);
    return back(contextId, "published");
  }

  /** Nobody earns it for the time being. */
  @POST
  @Path("{id}/pause")
  public Response pause(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    publish.pause(visit.instructor(contextId), id);
    return back(contextId, "paused");
  }

  /** It can be earned again. */
  @POST
  @Path("{id}/resume")
  public Response resume(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    publish.resume(visit.instructor(contextId), id);
    return back(contextId, "resumed");
  }

  /** Forgets a draft. */
  @POST
  @Path("{id}/delete")
  public Response delete(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    drafts.delete(visit.instructor(contextId), id);
    return back(contextId, "deleted");
  }

  private static Response back(String contextId, String said) {
    return Response.seeOther(Addresses.badges(contextId, said)).build();
  }

  /** Where the pages of badges are. */
  static final class Addresses {
    private Addresses() {}

    static URI badges(String contextId, String said) {
      return URI.create("/courses/" + contextId + "/badges?said=" + said);
    }

    static URI step(String contextId, String id, String step) {
      return URI.create("/courses/" + contextId + "/badges/" + id + "/" + step);
    }
  }
}
