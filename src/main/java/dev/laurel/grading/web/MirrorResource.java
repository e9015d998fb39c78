package dev.laurel.grading.web;

import dev.laurel.grading.CheckMirror;
import dev.laurel.grading.Course;
import dev.laurel.grading.KeepMirrors;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.MirrorFinding;
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
import java.util.Optional;

/** One mirror: the steps in Moodle, and whether it works. */
@Singleton
@Path("/courses/{contextId}/mirrors/{itemId}")
@Produces(MediaType.TEXT_HTML)
public class MirrorResource {

  private final MirrorVisit visit;
  private final KeepMirrors mirrors;
  private final CheckMirror checkMirror;

  @Inject
  public MirrorResource(MirrorVisit visit, KeepMirrors mirrors, CheckMirror checkMirror) {
    this.visit = visit;
    this.mirrors = mirrors;
    this.checkMirror = checkMirror;
  }

  @GET
  public Pages.Page show(
      @PathParam("contextId") String contextId, @PathParam("itemId") String itemId) {
    return page(visit.instructor(contextId), itemId, Optional.empty(), Optional.empty());
  }

  /** Reads the column now and says what was found; done twice it reads twice. */
  @POST
  @Path("/check")
  public Pages.Page check(
      @PathParam("contextId") String contextId, @PathParam("itemId") String itemId) {
    Course course = visit.instructor(contextId);
    try {
      MirrorFinding found = checkMirror.check(course, itemId);
      return page(course, itemId, Optional.of(found), Optional.empty());
    } catch (LmsTrouble trouble) {
      return page(course, itemId, Optional.empty(), Optional.of(trouble.kind()));
    }
  }

  /** The column is gone and shall not be looked for any more. */
  @POST
  @Path("/stop")
  public Response stop(
      @PathParam("contextId") String contextId, @PathParam("itemId") String itemId) {
    mirrors.stopLooking(visit.instructor(contextId), itemId);
    return Response.seeOther(URI.create(MirrorsPage.address(contextId))).build();
  }

  private Pages.Page page(
      Course course,
      String itemId,
      Optional<MirrorFinding> found,
      Optional<LmsTrouble.Kind> trouble) {
    CheckMirror.State state = checkMirror.state(mirrors.require(course, itemId));
    return Pages.page(
        "grading/mirror",
        new MirrorPage(course.contextId(), visit.title(course), state, found, trouble));
  }
}
