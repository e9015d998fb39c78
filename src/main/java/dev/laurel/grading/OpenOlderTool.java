package dev.laurel.grading;

import dev.laurel.grading.SourcedIds.SourcedId;
import dev.laurel.grading.ToolTickets.Role;
import dev.laurel.grading.ToolTickets.Ticket;
import dev.laurel.lti.BasicLaunch;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Launches a tool of LTI 1.1 for a member of its course: Laurel is the consumer. Names and e-mail
 * addresses are not told, and the person has another id for each tool.
 */
@Singleton
public class OpenOlderTool {

  private final ToolTickets tickets;
  private final KeepOlderTools keep;
  private final OlderActivities activities;
  private final SourcedIds sourcedIds;
  private final Contexts contexts;
  private final Settings settings;

  @Inject
  public OpenOlderTool(
      ToolTickets tickets,
      KeepOlderTools keep,
      OlderActivities activities,
      SourcedIds sourcedIds,
      Contexts contexts,
      Settings settings) {
    this.tickets = tickets;
    this.keep = keep;
    this.activities = activities;
    this.sourcedIds = sourcedIds;
    this.contexts = contexts;
    this.settings = settings;
  }

  /**
   * What the browser is to post.
   *
   * @param course its title
   * @param name of the activity
   */
  public record Opening(String course, String name, BasicLaunch launch) {}

  /**
   * Signs a launch for this moment. A learner's has a sourcedid, nobody else's has one.
   *
   * @param sealed a ticket
   * @throws Problem 403, when it is not one or too old; 404, when the activity has ended
   */
  public Opening open(String sealed) {
    Ticket ticket =
        tickets
            .open(sealed)
            .orElseThrow(() -> Problem.of(403, "visitor-unknown", "no good ticket for a tool"));
    GradedItem item =
        activities
            .find(ticket.course(), ticket.itemId())
            .orElseThrow(() -> Problem.notFound("page-unknown"));
    OlderTool tool = keep.require(ticket.course(), item.tag().orElseThrow());
    BasicLaunch.Signer signer =
        keep.signer(tool).orElseThrow(() -> Problem.unavailable("older-secret"));
    String course = contexts.byId(item.contextId()).map(Context::title).orElse("");
    Map<String, String> said = about(item, course);
    said.putAll(person(ticket, tool, item));
    return new Opening(course, item.label(), BasicLaunch.signed(tool.launchUrl(), said, signer));
  }

  private Map<String, String> about(GradedItem item, String course) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("resource_link_id", item.id());
    said.put("resource_link_title", item.label());
    said.put("context_id", item.contextId());
    said.put("context_title", course);
    said.put("launch_presentation_document_target", "window");
    said.put("tool_consumer_info_product_family_code", "laurel");
    said.put("tool_consumer_instance_guid", String.valueOf(settings.baseUrl().getHost()));
    return said;
  }

  private Map<String, String> person(Ticket ticket, OlderTool tool, GradedItem item) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("user_id", Digest.sha256(List.of(tool.id(), ticket.learnerId())));
    said.put("roles", role(ticket.role()));
    if (!ticket.locale().isEmpty()) {
      said.put("launch_presentation_locale", ticket.locale());
    }
    if (ticket.role() == Role.LEARNER) {
      said.put("lis_outcome_service_url", settings.url(KeepOlderTools.PATH));
      said.put(
          "lis_result_sourcedid",
          sourcedIds.seal(new SourcedId(tool.id(), item.id(), ticket.learnerId())));
    }
    return said;
  }

  /** LTI 1.1, appendix A.2.2. */
  private static String role(Role role) {
    return switch (role) {
      case LEARNER -> "Learner";
      case INSTRUCTOR -> "Instructor";
      case OTHER -> "urn:lti:instrole:ims/lis/Guest";
    };
  }
}
