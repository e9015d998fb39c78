package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.Course;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.Mistake;
import dev.laurel.grading.OlderActivities;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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

/** One tool of LTI 1.1: what it has to know, its activities, and its end. */
@Singleton
@Path("/courses/{contextId}/older-tools/{toolId}")
@Produces(MediaType.TEXT_HTML)
public class OlderToolResource {

  private final OlderToolsVisit visit;
  private final KeepOlderTools keep;
  private final OlderActivities activities;
  private final Settings settings;

  @Inject
  public OlderToolResource(
      OlderToolsVisit visit, KeepOlderTools keep, OlderActivities activities, Settings settings) {
    this.visit = visit;
    this.keep = keep;
    this.activities = activities;
    this.settings = settings;
  }

  /** The tool, without its secret. */
  @GET
  public Pages.Page show(
      @PathParam("contextId") String contextId,
      @PathParam("toolId") String toolId,
      @QueryParam("said") @DefaultValue("") String said) {
    return page(
        keep.require(visit.instructor(contextId), toolId),
        Map.of(),
        List.of(),
        Optional.of(said).filter("activity"::equals).map(word -> "grading.older.said." + word));
  }

  /** Adds an activity. */
  @POST
  @Path("activities")
  public Response add(
      @PathParam("contextId") String contextId,
      @PathParam("toolId") String toolId,
      @FormParam("activity") @DefaultValue("") String activity) {
    OlderTool tool = keep.require(visit.instructor(contextId), toolId);
    return switch (activities.add(tool, activity)) {
      case OlderActivities.Added added ->
          back("/courses/" + contextId + "/older-tools/" + toolId + "?said=activity");
      case OlderActivities.Refused(Mistake mistake) -> refused(tool, activity, mistake);
    };
  }

  /** Ends it, for whoever types its name. */
  @POST
  @Path("end")
  public Response end(
      @PathParam("contextId") String contextId,
      @PathParam("toolId") String toolId,
      @FormParam("tool") @DefaultValue("") String typed) {
    Course course = visit.instructor(contextId);
    OlderTool tool = keep.require(course, toolId);
    if (!tool.isCalled(typed)) {
      return refused(tool, typed, new Mistake("tool", "grading.older.mistake.other"));
    }
    keep.end(course, toolId);
    return back("/courses/" + contextId + "/older-tools?said=ended");
  }

  private Response refused(OlderTool tool, String typed, Mistake mistake) {
    return Response.status(422)
        .entity(
            page(
                    tool,
                    Map.of(mistake.field(), typed),
                    List.of(FieldMistake.from(mistake)),
                    Optional.empty())
                .withStatus(422))
        .build();
  }

  private Pages.Page page(
      OlderTool tool,
      Map<String, String> typed,
      List<FieldMistake> mistakes,
      Optional<String> said) {
    return Pages.page(
        "grading/olderTool",
        new OlderToolPage(
            visit.title(tool.course().contextId()),
            tool,
            new OlderToolPage.Access(settings.url(KeepOlderTools.PATH), Optional.empty()),
            activities.of(tool),
            typed,
            mistakes,
            said));
  }

  private static Response back(String to) {
    return Response.seeOther(URI.create(to)).build();
  }
}
