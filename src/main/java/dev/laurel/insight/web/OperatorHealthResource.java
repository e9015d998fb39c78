package dev.laurel.insight.web;

import dev.laurel.insight.Backlog;
import dev.laurel.insight.Told;
import dev.laurel.insight.Waiting;
import dev.laurel.organisation.Operator;
import dev.laurel.platform.RegistrationsFile;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the operator sees of the work between the stages. */
@Path("/operator/health")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class OperatorHealthResource {

  private final Operator operator;
  private final Backlog backlog;
  private final RegistrationsFile registrations;

  @Inject
  public OperatorHealthResource(
      Operator operator, Backlog backlog, RegistrationsFile registrations) {
    this.operator = operator;
    this.backlog = backlog;
    this.registrations = registrations;
  }

  @GET
  public Pages.Page health() {
    operator.require();
    return Pages.page(
        "insight/health",
        new HealthPage(backlog.waiting(), backlog.told(), registrations.troubles()));
  }

  /**
   * @param waiting every place where work can wait
   * @param told what became of tellings
   * @param troubles what is wrong with the file of registrations
   */
  public record HealthPage(List<Waiting> waiting, List<Told> told, List<String> troubles) {

    public boolean allQuiet() {
      return waiting.stream().allMatch(place -> place.stuck() == 0) && troubles.isEmpty();
    }
  }
}
