package dev.laurel.grading.web.scores;

import dev.laurel.grading.Course;
import dev.laurel.grading.GrantScoreToken;
import dev.laurel.grading.KeepScoreClients;
import dev.laurel.grading.KeepScoreClients.Added;
import dev.laurel.grading.KeepScoreClients.Refused;
import dev.laurel.grading.KeepScoreClients.Wanted;
import dev.laurel.grading.Mistake;
import dev.laurel.grading.ScoreClient;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.Set;

/** The page on which an instructor says which tools and scripts may pass grades back. */
@Singleton
@Path("/courses/{contextId}/score-clients")
@Produces(MediaType.TEXT_HTML)
public class ScoreClientsResource {

  private static final Set<String> SAID = Set.of("added", "revoked");
  private static final Wanted BLANK =
      new Wanted("", "", "", new ScoreClient.Permissions(true, true));

  private final Visitor visitor;
  private final Contexts contexts;
  private final KeepScoreClients keep;
  private final LineItemJson json;
  private final Settings settings;

  @Inject
  public ScoreClientsResource(
      Visitor visitor,
      Contexts contexts,
      KeepScoreClients keep,
      LineItemJson json,
      Settings settings) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.keep = keep;
    this.json = json;
    this.settings = settings;
  }

  /** The fields as they were posted. */
  public static class Form {
    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("keys")
    @DefaultValue("")
    String keys = "";

    @FormParam("jwksUrl")
    @DefaultValue("")
    String jwksUrl = "";

    @FormParam("activities")
    @DefaultValue("")
    String activities = "";

    @FormParam("grades")
    @DefaultValue("")
    String grades = "";

    Wanted wanted() {
      return new Wanted(
          name,
          keys,
          jwksUrl,
          new ScoreClient.Permissions(activities.equals("true"), grades.equals("true")));
    }
  }

  /** Those that may, and a form for one more. */
  @GET
  public Pages.Page list(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    Course course = instructor(contextId);
    return page(
        course,
        BLANK,
        List.of(),
        Optional.of(said).filter(SAID::contains).map(word -> "grading.client.said." + word));
  }

  /** Adds one. */
  @POST
  public Response add(@PathParam("contextId") String contextId, @BeanParam Form posted) {
    Course course = instructor(contextId);
    return switch (keep.add(course, posted.wanted())) {
      case Added added -> back(contextId, "added");
      case Refused(List<Mistake> mistakes) ->
          Response.status(422)
              .entity(
                  page(course, shown(posted.wanted(), mistakes), mistakes, Optional.empty())
                      .withStatus(422))
              .build();
    };
  }

  /** A private key that was pasted by mistake is not sent about once more. */
  private static Wanted shown(Wanted posted, List<Mistake> mistakes) {
    boolean secret = mistakes.stream().anyMatch(m -> m.key().endsWith(".private"));
    return secret ? new Wanted(posted.name(), "", posted.jwksUrl(), posted.permissions()) : posted;
  }

  /** Ends what one may do. */
  @POST
  @Path("{id}/revoke")
  public Response revoke(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    keep.revoke(instructor(contextId), id);
    return back(contextId, "revoked");
  }

  private Course instructor(String contextId) {
    return new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
  }

  private Pages.Page page(
      Course course, Wanted wanted, List<Mistake> mistakes, Optional<String> said) {
    String contextId = course.contextId();
    return Pages.page(
        "grading/scoreClients",
        new ScoreClientsPage(
            contextId,
            contexts.byId(contextId).map(Context::title).orElse(""),
            keep.of(course),
            new ScoreClientsPage.Addresses(
                settings.url(GrantScoreToken.PATH), json.items(contextId), "/api/openapi.json"),
            wanted,
            FieldMistake.from(mistakes),
            said));
  }

  private static Response back(String contextId, String said) {
    return Response.seeOther(URI.create("/courses/" + contextId + "/score-clients?said=" + said))
        .build();
  }
}
