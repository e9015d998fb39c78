package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.Course;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.KeepOlderTools.Added;
import dev.laurel.grading.KeepOlderTools.Refused;
import dev.laurel.grading.KeepOlderTools.Wanted;
import dev.laurel.grading.Mistake;
import dev.laurel.grading.OlderActivities;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which an instructor sees and adds tools of LTI 1.1. */
@Singleton
@Path("/courses/{contextId}/older-tools")
@Produces(MediaType.TEXT_HTML)
public class OlderToolsResource {

  private final OlderToolsVisit visit;
  private final KeepOlderTools keep;
  private final OlderActivities activities;
  private final Settings settings;

  @Inject
  public OlderToolsResource(
      OlderToolsVisit visit, KeepOlderTools keep, OlderActivities activities, Settings settings) {
    this.visit = visit;
    this.keep = keep;
    this.activities = activities;
    this.settings = settings;
  }

  /** All of them, and a form for one more. */
  @GET
  public Pages.Page list(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    return page(
        visit.instructor(contextId),
        new Wanted("", ""),
        List.of(),
        Optional.of(said).filter("ended"::equals).map(word -> "grading.older.said." + word));
  }

  /** Adds one and shows its secret: this answer is the only place where it stands. */
  @POST
  public Pages.Page add(
      @PathParam("contextId") String contextId,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("launchUrl") @DefaultValue("") String launchUrl) {
    Course course = visit.instructor(contextId);
    Wanted wanted = new Wanted(name, launchUrl);
    return switch (keep.add(course, wanted)) {
      case Refused(List<Mistake> mistakes) ->
          page(course, wanted, mistakes, Optional.empty()).withStatus(422);
      case Added added ->
          Pages.page(
              "grading/olderTool",
              new OlderToolPage(
                  visit.title(contextId),
                  added.tool(),
                  new OlderToolPage.Access(
                      settings.url(KeepOlderTools.PATH), Optional.of(added.secret())),
                  activities.of(added.tool()),
                  Map.of(),
                  List.of(),
                  Optional.of("grading.older.said.added")));
    };
  }

  private Pages.Page page(
      Course course, Wanted wanted, List<Mistake> mistakes, Optional<String> said) {
    String contextId = course.contextId();
    return Pages.page(
        "grading/olderTools",
        new OlderToolsPage(
            contextId,
            visit.title(contextId),
            keep.of(course),
            wanted,
            FieldMistake.from(mistakes),
            said));
  }
}
