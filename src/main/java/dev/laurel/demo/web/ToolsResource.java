package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.demo.InstalledTools;
import dev.laurel.demo.InviteTool;
import dev.laurel.demo.Tool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The administrator's page: the tools, and how another one registers itself. */
@Path("/demo/tools")
@Singleton
public class ToolsResource {

  private static final String ASK = "";
  private static final String NEW = "0";

  private final ToolsPage page;
  private final InviteTool inviteTool;
  private final InstalledTools tools;
  private final DemoSite site;

  @Inject
  public ToolsResource(ToolsPage page, InviteTool inviteTool, InstalledTools tools, DemoSite site) {
    this.page = page;
    this.inviteTool = inviteTool;
    this.tools = tools;
    this.site = site;
  }

  @GET
  public Response list() {
    return page.list(200, site.toolUrl("/lti/register"), Optional.empty());
  }

  /**
   * @param pasted the tool's registration address
   * @param chosen a tool to update, 0 for a new one, empty when nobody has been asked yet
   */
  @POST
  @Path("/register")
  public Response register(
      @FormParam("url") @DefaultValue("") String pasted,
      @FormParam("tool") @DefaultValue(ASK) String chosen) {
    Optional<String> address = inviteTool.address(pasted);
    if (address.isEmpty()) {
      return page.list(
          400,
          pasted,
          Optional.of("That is no address that can be opened; it begins with http or https."));
    }
    List<Tool> known = inviteTool.sameDomain(address.get());
    if (chosen.equals(ASK) && !known.isEmpty()) {
      return page.newOrUpdate(address.get(), known);
    }
    Optional<Tool> update =
        known.stream().filter(tool -> !chosen.equals(NEW) && tool.id().equals(chosen)).findFirst();
    return page.registering(inviteTool.link(address.get(), update));
  }

  @POST
  @Path("/activate")
  public Response activate(@FormParam("tool") @DefaultValue("") String id) {
    inviteTool.activate(id);
    return backTo(id);
  }

  @POST
  @Path("/delete")
  public Response delete(@FormParam("tool") @DefaultValue("") String id) {
    inviteTool.delete(id);
    return backTo(id);
  }

  private Response backTo(String id) {
    String anchor = tools.find(id).map(tool -> "#t" + tool.id()).orElse("");
    return Response.seeOther(URI.create(site.url("/tools" + anchor))).build();
  }
}
