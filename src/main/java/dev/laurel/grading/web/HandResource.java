package dev.laurel.grading.web;

import dev.laurel.grading.AddHandItem;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ListHandItems;
import dev.laurel.grading.ReadHandSheet;
import dev.laurel.grading.web.HandPage.Adding;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The activities of a course that no gradebook knows. */
@Singleton
@Path("/courses/{contextId}/by-hand")
@Produces(MediaType.TEXT_HTML)
public class HandResource {

  private final HandVisit visit;
  private final ListHandItems handItems;
  private final AddHandItem addHandItem;
  private final ReadHandSheet sheet;

  @Inject
  public HandResource(
      HandVisit visit, ListHandItems handItems, AddHandItem addHandItem, ReadHandSheet sheet) {
    this.visit = visit;
    this.handItems = handItems;
    this.addHandItem = addHandItem;
    this.sheet = sheet;
  }

  /** All of them, with the form for one more. */
  @GET
  public Pages.Page list(@PathParam("contextId") String contextId) {
    return page(visit.instructor(contextId), new Adding(visit.newForm(), "", ""), List.of());
  }

  /** Adds one and goes there. */
  @POST
  public Response add(
      @PathParam("contextId") String contextId,
      @FormParam("form") @DefaultValue("") String form,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("points") @DefaultValue("") String points) {
    Course course = visit.instructor(contextId);
    String called = name.strip().replaceAll("\\s+", " ");
    Adding adding = new Adding(HandVisit.form(form), called, points.strip());
    List<FieldMistake> mistakes = mistakes(adding);
    if (!mistakes.isEmpty()) {
      return refused(course, adding, mistakes);
    }
    Optional<GradedItem> added =
        addHandItem.add(course, form, called, HandPage.maximum(adding).orElseThrow());
    return added
        .map(item -> URI.create(address(contextId, item.id()) + "?said=added"))
        .map(uri -> Response.seeOther(uri).build())
        .orElseGet(() -> refused(course, adding, List.of(FieldMistake.of("name", "name.taken"))));
  }

  private static List<FieldMistake> mistakes(Adding adding) {
    List<FieldMistake> mistakes =
        new ArrayList<>(TypedText.mistakes("name", adding.name(), AddHandItem.LONGEST_NAME));
    if (HandPage.maximum(adding).isEmpty()) {
      mistakes.add(FieldMistake.of("points", "maximum"));
    }
    return mistakes;
  }

  private Response refused(Course course, Adding adding, List<FieldMistake> mistakes) {
    return Response.status(422).entity(page(course, adding, mistakes).withStatus(422)).build();
  }

  private Pages.Page page(Course course, Adding adding, List<FieldMistake> mistakes) {
    List<GradedItem> items = handItems.of(course);
    return Pages.page(
        "grading/hand",
        new HandPage(
            course.contextId(), visit.title(course), items, sheet.marked(items), adding, mistakes));
  }

  /** The address of an activity. */
  static String address(String contextId, String itemId) {
    return "/courses/" + contextId + "/by-hand/" + itemId;
  }
}
