package dev.laurel.grading.web;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.ListHandItems;
import dev.laurel.grading.MarkByHand;
import dev.laurel.grading.ReadHandSheet;
import dev.laurel.grading.web.SheetPage.Marking;
import dev.laurel.grading.web.SheetPage.Outcome;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.Set;

/** One activity that is marked by hand: who has it, and the form that marks learners. */
@Singleton
@Path("/courses/{contextId}/by-hand/{itemId}")
@Produces(MediaType.TEXT_HTML)
public class SheetResource {

  private static final Set<String> SAID = Set.of("added", "marked", "back");

  private final HandVisit visit;
  private final ListHandItems handItems;
  private final ReadHandSheet sheet;
  private final MarkByHand markByHand;

  @Inject
  public SheetResource(
      HandVisit visit, ListHandItems handItems, ReadHandSheet sheet, MarkByHand markByHand) {
    this.visit = visit;
    this.handItems = handItems;
    this.sheet = sheet;
    this.markByHand = markByHand;
  }

  /** The learners with what holds now. Opening it asks the LMS who is in the course. */
  @GET
  public Pages.Page page(
      @PathParam("contextId") String contextId,
      @PathParam("itemId") String itemId,
      @QueryParam("said") @DefaultValue("") String said) {
    Course course = visit.instructor(contextId);
    GradedItem item = handItems.require(course, itemId);
    sheet.askForLearners(course);
    Marking blank = new Marking(visit.newForm(), Set.of(), MarkFields.MARK, "", "");
    Optional<String> done = Optional.of(said).filter(SAID::contains);
    return page(
        course, item, blank, new Outcome(done.map(w -> "grading.hand.said." + w), List.of()));
  }

  /** Marks the chosen learners, or takes it back. */
  @POST
  public Response mark(
      @PathParam("contextId") String contextId,
      @PathParam("itemId") String itemId,
      @BeanParam MarkFields posted) {
    Course course = visit.instructor(contextId);
    GradedItem item = handItems.require(course, itemId);
    HandVisit.form(posted.form);
    List<FieldMistake> mistakes = posted.mistakes(item);
    if (!mistakes.isEmpty()) {
      return refused(course, item, posted, mistakes);
    }
    if (!markByHand.canMark(course, posted.chosen())) {
      return refused(course, item, posted, List.of(FieldMistake.of("learner", "learner.left")));
    }
    markByHand.mark(course, posted.mark(item, visit.who(contextId)));
    String said = posted.what.equals(MarkFields.BACK) ? "back" : "marked";
    String address = HandResource.address(contextId, item.id()) + "?said=" + said;
    return Response.seeOther(URI.create(address)).build();
  }

  private Response refused(
      Course course, GradedItem item, MarkFields posted, List<FieldMistake> mistakes) {
    Marking again =
        new Marking(posted.form, posted.chosen(), posted.what, posted.points, posted.reason);
    Pages.Page form = page(course, item, again, new Outcome(Optional.empty(), mistakes));
    return Response.status(422).entity(form.withStatus(422)).build();
  }

  private Pages.Page page(Course course, GradedItem item, Marking marking, Outcome outcome) {
    return Pages.page(
        "grading/sheet",
        new SheetPage(
            course.contextId(),
            visit.title(course),
            item,
            sheet.of(course, item),
            marking,
            outcome));
  }
}
