package dev.laurel.insight.web;

import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The first page: what Laurel is, and the doors for those who come without a course. */
@Path("/")
@Singleton
public class HomeResource {

  private final Settings settings;

  @Inject
  public HomeResource(Settings settings) {
    this.settings = settings;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Pages.Page home() {
    return Pages.page("insight/home", new HomePage(settings.demo()));
  }

  /**
   * @param demo whether there is a demo LMS to try Laurel with
   */
  public record HomePage(boolean demo) {}
}
