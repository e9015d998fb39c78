package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.Course;
import dev.laurel.grading.OlderActivities;
import dev.laurel.grading.ToolTickets;
import dev.laurel.launch.LaunchSession;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where members of a course find its activities in tools of LTI 1.1. */
@Singleton
@Path("/courses/{contextId}/tools")
@Produces(MediaType.TEXT_HTML)
public class ToolsResource {

  private final OlderToolsVisit visit;
  private final OlderActivities activities;
  private final ToolTickets tickets;

  @Inject
  public ToolsResource(OlderToolsVisit visit, OlderActivities activities, ToolTickets tickets) {
    this.visit = visit;
    this.activities = activities;
    this.tickets = tickets;
  }

  /** What can be opened. */
  @GET
  public Pages.Page list(@PathParam("contextId") String contextId) {
    LaunchSession session = visit.member(contextId);
    List<ToolsPage.Way> ways =
        activities.of(new Course(session.tenantId(), contextId)).stream()
            .map(item -> new ToolsPage.Way(item.label(), way(tickets.issue(session, item))))
            .toList();
    return Pages.page(
        "grading/tools",
        new ToolsPage(contextId, visit.title(contextId), session.isInstructor(), ways));
  }

  private static String way(String ticket) {
    return OpeningResource.PATH + ticket;
  }
}
