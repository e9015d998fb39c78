package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.demo.TypeGrade;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The gradebook: a teacher types a grade into any cell, or clears it. */
@Path("/demo/gradebook")
@Singleton
public class GradebookResource {

  private final GradebookPage page;
  private final TypeGrade typeGrade;
  private final DemoSite site;

  @Inject
  public GradebookResource(GradebookPage page, TypeGrade typeGrade, DemoSite site) {
    this.page = page;
    this.typeGrade = typeGrade;
    this.site = site;
  }

  @GET
  public Response show(
      @QueryParam("page") @DefaultValue("1") int number,
      @QueryParam("saved") @DefaultValue("") String saved) {
    return page.show(number, saved);
  }

  @POST
  public Response type(@BeanParam Cell cell) {
    Optional<String> wrong = typeGrade.type(cell.item, cell.user, cell.score);
    if (wrong.isPresent()) {
      return page.refuse(cell.page, cell.item + "-" + cell.user, wrong.get());
    }
    String key = cell.item + "-" + cell.user;
    String query = "?page=" + cell.page + "&saved=" + key;
    return Response.seeOther(URI.create(site.url("/gradebook" + query + "#c" + key))).build();
  }

  /** The form of one cell. */
  public static final class Cell {
    @FormParam("item")
    @DefaultValue("0")
    long item;

    @FormParam("user")
    @DefaultValue("")
    String user = "";

    @FormParam("score")
    @DefaultValue("")
    String score = "";

    @FormParam("page")
    @DefaultValue("1")
    int page;
  }
}
