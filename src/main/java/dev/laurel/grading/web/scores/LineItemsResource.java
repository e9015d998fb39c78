package dev.laurel.grading.web.scores;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.KeepScoreItems;
import dev.laurel.lti.Scopes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The activities that programs keep in their course (AGS 2.0, section 3.2). */
@Singleton
@ScoreApi
@Path("/api/courses/{course}/lineitems")
public class LineItemsResource {

  private static final Set<String> READ = Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READONLY);

  private final ScoreGate gate;
  private final KeepScoreItems items;
  private final LineItemJson json;

  @Inject
  public LineItemsResource(ScoreGate gate, KeepScoreItems items, LineItemJson json) {
    this.gate = gate;
    this.items = items;
    this.json = json;
  }

  /** What may be asked for. */
  public static class Filter {
    @QueryParam("resource_id")
    @Nullable String resourceId;

    @QueryParam("tag")
    @Nullable String tag;

    /** No activity of this channel is tied to a link of the LMS. */
    @QueryParam("resource_link_id")
    @Nullable String resourceLinkId;

    boolean fits(GradedItem item) {
      return resourceLinkId == null && fits(resourceId, item.resourceId()) && fits(tag, item.tag());
    }

    /** A plus would stand for itself in a template. */
    private static String encoded(String value) {
      return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static boolean fits(@Nullable String wanted, Optional<String> has) {
      return wanted == null || has.filter(wanted::equals).isPresent();
    }

    UriBuilder on(UriBuilder url) {
      UriBuilder filtered = with(url, "resource_id", resourceId);
      return with(filtered, "tag", tag);
    }

    private static UriBuilder with(UriBuilder url, String name, @Nullable String value) {
      return value == null ? url : url.queryParam(name, encoded(value));
    }
  }

  /** Those of the course, a page at a time. */
  @GET
  @Produces({LineItemJson.ITEMS, MediaType.APPLICATION_JSON})
  public Response list(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("course") String contextId,
      @BeanParam Filter filter,
      @BeanParam Paging paging) {
    Course course = gate.require(authorization, contextId, READ);
    List<GradedItem> fitting = items.of(course).stream().filter(filter::fits).toList();
    Paging.Part<GradedItem> part = paging.of(fitting, GradedItem::id);
    return part.link(
            Response.ok(json.items(part.entries()), LineItemJson.ITEMS),
            filter.on(UriBuilder.fromUri(json.items(contextId))))
        .build();
  }

  /** Makes one. */
  @POST
  @Consumes({LineItemJson.ITEM, MediaType.APPLICATION_JSON})
  @Produces({LineItemJson.ITEM, MediaType.APPLICATION_JSON})
  public Response create(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("course") String contextId,
      InputStream body) {
    Course course = gate.require(authorization, contextId, Set.of(Scopes.LINE_ITEM));
    GradedItem item = items.create(course, LineItemJson.read(Bodies.read(body)));
    return Response.created(URI.create(json.url(item)))
        .entity(json.item(item))
        .type(LineItemJson.ITEM)
        .build();
  }
}
