package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.OpenOlderTool;
import dev.laurel.shared.Problem;
import dev.laurel.shared.web.Pages;
import dev.laurel.shared.web.WebFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The window in which a tool of LTI 1.1 opens. */
@Singleton
@Path(OpeningResource.PATH + "{ticket}")
@Produces(MediaType.TEXT_HTML)
public class OpeningResource {

  static final String PATH = "/tools/";

  private final OpenOlderTool openOlderTool;

  @Inject
  public OpeningResource(OpenOlderTool openOlderTool) {
    this.openOlderTool = openOlderTool;
  }

  /**
   * The form that leads into the tool, signed for this person and this moment. An address that
   * somebody passed on opens nothing: browsers say where it was taken.
   */
  @GET
  public Pages.Page open(
      @PathParam("ticket") String ticket, @HeaderParam("Sec-Fetch-Site") @Nullable String from) {
    if (from != null && !from.equals("same-origin")) {
      throw Problem.of(403, "visitor-unknown", "a ticket for a tool, not from our page");
    }
    OpenOlderTool.Opening opening = openOlderTool.open(ticket);
    return Pages.page("grading/openTool", new OpeningPage(opening))
        .with(WebFilter.FORM_ACTION, targets(opening.launch().address()));
  }

  /**
   * Browsers follow a form through redirects too, and many tools send people on to another host.
   */
  private static String targets(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority() + " https:";
  }
}
