package dev.laurel.grading.web;

import dev.laurel.grading.AddHandItem;
import dev.laurel.grading.CheckMirror;
import dev.laurel.grading.Course;
import dev.laurel.grading.KeepMirrors;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.grading.Mirror;
import dev.laurel.grading.web.MirrorsPage.Adding;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns through which grades of a Moodle course are heard without a plugin. */
@Singleton
@Path("/courses/{contextId}/mirrors")
@Produces(MediaType.TEXT_HTML)
public class MirrorsResource {

  private final MirrorVisit visit;
  private final KeepMirrors mirrors;
  private final CheckMirror checkMirror;

  @Inject
  public MirrorsResource(MirrorVisit visit, KeepMirrors mirrors, CheckMirror checkMirror) {
    this.visit = visit;
    this.mirrors = mirrors;
    this.checkMirror = checkMirror;
  }

  /** All of them, with the form for one more. */
  @GET
  public Pages.Page list(@PathParam("contextId") String contextId) {
    return page(visit.instructor(contextId), new Adding("", "", ""), List.of(), Optional.empty());
  }

  /** Has the LMS make the column and goes to what is left to do. */
  @POST
  public Response add(
      @PathParam("contextId") String contextId,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("points") @DefaultValue("") String points,
      @FormParam("idNumber") @DefaultValue("") String idNumber) {
    Course course = visit.instructor(contextId);
    String called = name.strip().replaceAll("\\s+", " ");
    Adding adding = new Adding(called, points.strip(), idNumber.strip());
    List<FieldMistake> mistakes = mistakes(adding);
    if (!mistakes.isEmpty()) {
      return refused(page(course, adding, mistakes, Optional.empty()));
    }
    try {
      BigDecimal most = TypedText.points(adding.points()).orElseThrow();
      Mirror made = mirrors.make(course, new KeepMirrors.Wanted(called, most), adding.idNumber());
      String address = MirrorsPage.address(contextId) + "/" + made.item().id();
      return Response.seeOther(URI.create(address)).build();
    } catch (LmsTrouble trouble) {
      return refused(page(course, adding, List.of(), Optional.of(trouble.kind())));
    }
  }

  private static List<FieldMistake> mistakes(Adding adding) {
    List<FieldMistake> mistakes =
        new ArrayList<>(TypedText.mistakes("name", adding.name(), AddHandItem.LONGEST_NAME));
    if (TypedText.points(adding.points()).filter(most -> most.signum() > 0).isEmpty()) {
      mistakes.add(mistake("points"));
    }
    if (!Mirror.isIdNumber(adding.idNumber())) {
      mistakes.add(mistake("idNumber"));
    }
    return mistakes;
  }

  private static FieldMistake mistake(String field) {
    return new FieldMistake(
        field, "grading.mirror.error." + field, List.of(Mirror.LONGEST_ID_NUMBER));
  }

  private static Response refused(Pages.Page page) {
    return Response.status(422).entity(page.withStatus(422)).build();
  }

  private Pages.Page page(
      Course course,
      Adding adding,
      List<FieldMistake> mistakes,
      Optional<LmsTrouble.Kind> trouble) {
    List<CheckMirror.State> all = checkMirror.states(mirrors.of(course));
    return Pages.page(
        "grading/mirrors",
        new MirrorsPage(course.contextId(), visit.title(course), all, adding, mistakes, trouble));
  }
}
