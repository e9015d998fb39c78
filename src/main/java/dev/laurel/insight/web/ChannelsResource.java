package dev.laurel.insight.web;

import dev.laurel.grading.Course;
import dev.laurel.grading.MoodleCourses;
import dev.laurel.insight.ChannelHealth;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where the grades of a course come from, for those who teach. */
@Singleton
@Path("/courses/{contextId}/channels")
@Produces(MediaType.TEXT_HTML)
public class ChannelsResource {

  private final Visitor visitor;
  private final Contexts contexts;
  private final ChannelHealth health;
  private final MoodleCourses moodleCourses;

  @Inject
  public ChannelsResource(
      Visitor visitor, Contexts contexts, ChannelHealth health, MoodleCourses moodleCourses) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.health = health;
    this.moodleCourses = moodleCourses;
  }

  @GET
  public Pages.Page page(@PathParam("contextId") String contextId) {
    Course course = new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
    String title =
        contexts.byId(contextId).orElseThrow(() -> Problem.notFound("page-unknown")).title();
    return Pages.page(
        "insight/channels",
        new ChannelsPage(contextId, title, health.of(course), moodleCourses.contains(course)));
  }
}
