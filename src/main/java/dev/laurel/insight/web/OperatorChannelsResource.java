package dev.laurel.insight.web;

import dev.laurel.insight.OperatorChannels;
import dev.laurel.organisation.Operator;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** How the channels of all courses do, for the operator. */
@Singleton
@Path("/operator/channels")
@Produces(MediaType.TEXT_HTML)
public class OperatorChannelsResource {

  private final Operator operator;
  private final OperatorChannels channels;

  @Inject
  public OperatorChannelsResource(Operator operator, OperatorChannels channels) {
    this.operator = operator;
    this.channels = channels;
  }

  /**
   * @param show `all` for courses that need no look as well
   * @param page from 1; what is no number is the first
   */
  @GET
  public Pages.Page page(
      @QueryParam("show") @DefaultValue("") String show,
      @QueryParam("page") @DefaultValue("") String page) {
    operator.require();
    boolean all = show.equals("all");
    int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    return Pages.page(
        "insight/operatorChannels", new OperatorChannelsPage(channels.of(all, number), all));
  }
}
