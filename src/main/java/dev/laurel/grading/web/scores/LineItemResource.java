package dev.laurel.grading.web.scores;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.KeepScoreItems;
import dev.laurel.grading.ReadScores;
import dev.laurel.grading.TakeScore;
import dev.laurel.lti.Scopes;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One activity with its scores and results (AGS 2.0, sections 3.2 to 3.4). */
@Singleton
@ScoreApi
@Path("/api/courses/{course}/lineitems/{item}")
public class LineItemResource {

  private static final Set<String> READ = Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY);

  private final ScoreGate gate;
  private final KeepScoreItems items;
  private final TakeScore takeScore;
  private final ReadScores readScores;
  private final LineItemJson json;

  @Inject
  public LineItemResource(
      ScoreGate gate,
      KeepScoreItems items,
      TakeScore takeScore,
      ReadScores readScores,
      LineItemJson json) {
    this.gate = gate;
    this.items = items;
    this.takeScore = takeScore;
    this.readScores = readScores;
    this.json = json;
  }

  /** Where, and with which token. */
  public static class Call {
    @HeaderParam("Authorization")
    @Nullable String authorization;

    @PathParam("course")
    String contextId = "";

    @PathParam("item")
    String itemId = "";

    Course course(ScoreGate gate, Set<String> scopes) {
      return gate.require(authorization, contextId, scopes);
    }
  }

  /** The activity. */
  @GET
  @Produces({LineItemJson.ITEM, MediaType.APPLICATION_JSON})
  public Response read(@BeanParam Call call) {
    return answer(items.require(call.course(gate, READ), call.itemId));
  }

  /** Describes it anew. */
  @PUT
  @Consumes({LineItemJson.ITEM, MediaType.APPLICATION_JSON})
  @Produces({LineItemJson.ITEM, MediaType.APPLICATION_JSON})
  public Response change(@BeanParam Call call, InputStream body) {
    Course course = call.course(gate, Set.of(Scopes.LINE_ITEM));
    return answer(items.change(course, call.itemId, LineItemJson.read(Bodies.read(body))));
  }

  /** Takes it off the list; what was heard of it stays. */
  @DELETE
  public Response remove(@BeanParam Call call) {
    items.remove(call.course(gate, Set.of(Scopes.LINE_ITEM)), call.itemId);
    return Response.noContent().build();
  }

  /** Takes a score, also of somebody whom the LMS has not told of yet. */
  @POST
  @Path("scores")
  @Consumes({LineItemJson.SCORE, MediaType.APPLICATION_JSON})
  public Response score(@BeanParam Call call, InputStream body) {
    Course course = call.course(gate, Set.of(Scopes.SCORE));
    TakeScore.Taken taken =
        takeScore.take(course, call.itemId, ScoreMessage.parse(Bodies.read(body)));
    return switch (taken) {
      case RECORDED, PARKED, REPEATED -> Response.noContent().build();
      case OLDER -> throw Problem.of(409, "score-older", "as old as what holds, or older");
      case FROM_THE_FUTURE -> throw Problem.badRequest("score-future");
      case KEY_TOO_LONG -> throw Problem.badRequest("score-user");
    };
  }

  /** What counts now. */
  @GET
  @Path("results")
  @Produces({LineItemJson.RESULTS, MediaType.APPLICATION_JSON})
  public Response results(
      @BeanParam Call call,
      @QueryParam("user_id") @Nullable String userId,
      @BeanParam Paging paging) {
    Course course = call.course(gate, Set.of(Scopes.RESULT_READONLY));
    GradedItem item = items.require(course, call.itemId);
    List<ReadScores.Held> held =
        readScores.of(course, item.id()).stream()
            .filter(result -> userId == null || result.userId().equals(userId))
            .toList();
    Paging.Part<ReadScores.Held> part = paging.of(held, ReadScores.Held::userId);
    String url = json.url(item);
    return part.link(
            Response.ok(json.results(url, part.entries()), LineItemJson.RESULTS),
            UriBuilder.fromUri(url + "/results"))
        .build();
  }

  private Response answer(GradedItem item) {
    return Response.ok(json.item(item), LineItemJson.ITEM).build();
  }
}
