package dev.laurel.achievement.web;

import dev.laurel.achievement.BadgeImages;
import dev.laurel.achievement.BadgeText;
import dev.laurel.achievement.Draft;
import dev.laurel.achievement.DraftAchievement;
import dev.laurel.achievement.FieldError;
import dev.laurel.achievement.web.BadgesResource.Addresses;
import dev.laurel.grading.Course;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The step *What*: name, description, criteria and image. */
@Singleton
@Path("/courses/{contextId}/badges")
@Produces(MediaType.TEXT_HTML)
public class WhatResource {

  private final CourseVisit visit;
  private final DraftAchievement drafts;
  private final BadgeImages images;

  @Inject
  public WhatResource(CourseVisit visit, DraftAchievement drafts, BadgeImages images) {
    this.visit = visit;
    this.drafts = drafts;
    this.images = images;
  }

  /** An empty form. */
  @GET
  @Path("new")
  public Pages.Page blank(@PathParam("contextId") String contextId) {
    Course course = visit.instructor(contextId);
    return form(course, Optional.empty(), empty(), List.of());
  }

  /** Begins a badge. */
  @POST
  @Path("new")
  public Response begin(@PathParam("contextId") String contextId, @BeanParam Text posted) {
    Course course = visit.instructor(contextId);
    BadgeText text = posted.text();
    List<FieldError> errors = drafts.errors(text);
    if (!errors.isEmpty()) {
      return refused(form(course, Optional.empty(), text, errors));
    }
    return next(course, drafts.begin(course, text));
  }

  /** The form of a badge that was begun. */
  @GET
  @Path("{id}/what")
  public Pages.Page edit(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    Course course = visit.instructor(contextId);
    Draft draft = drafts.require(course, id);
    BadgeText text =
        new BadgeText(draft.name(), draft.description(), draft.criteria(), draft.imageId());
    return form(course, Optional.of(draft.id()), text, List.of());
  }

  /** Saves it. */
  @POST
  @Path("{id}/what")
  public Response save(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @BeanParam Text posted) {
    Course course = visit.instructor(contextId);
    Draft draft = drafts.require(course, id);
    BadgeText text = posted.text();
    List<FieldError> errors = drafts.errors(text);
    if (!errors.isEmpty()) {
      return refused(form(course, Optional.of(draft.id()), text, errors));
    }
    return next(course, drafts.saveText(course, id, text));
  }

  private BadgeText empty() {
    return new BadgeText("", "", "", images.all().getFirst().id());
  }

  private Pages.Page form(
      Course course, Optional<String> id, BadgeText text, List<FieldError> errors) {
    return Pages.page(
        "achievement/what",
        new WhatForm(
            course.contextId(), visit.title(course), id, text, images.all(), new Mistakes(errors)));
  }

  private static Response next(Course course, Draft draft) {
    return Response.seeOther(Addresses.step(course.contextId(), draft.id(), "when")).build();
  }

  private static Response refused(Pages.Page form) {
    return Response.status(422).entity(form.withStatus(422)).build();
  }

  /** The fields as they were posted. */
  public static class Text {
    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("description")
    @DefaultValue("")
    String description = "";

    @FormParam("criteria")
    @DefaultValue("")
    String criteria = "";

    @FormParam("image")
    @DefaultValue("")
    String image = "";

    BadgeText text() {
      return new BadgeText(name, description, criteria, image);
    }
  }
}
