package dev.laurel.demo.web;

import dev.laurel.demo.Activity;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.Person;
import dev.laurel.demo.PostForm;
import dev.laurel.demo.ReceiveContent;
import dev.laurel.demo.SaveContent;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where chosen content comes in, inside the frame, and is saved. */
@Path("/demo")
@Singleton
public class ContentResource {

  private final ReceiveContent receiveContent;
  private final SaveContent saveContent;
  private final ContentPage page;
  private final Visitors visitors;
  private final DemoPages pages;
  private final DemoSite site;

  @Inject
  public ContentResource(
      ReceiveContent receiveContent,
      SaveContent saveContent,
      ContentPage page,
      Visitors visitors,
      DemoPages pages,
      DemoSite site) {
    this.receiveContent = receiveContent;
    this.saveContent = saveContent;
    this.page = page;
    this.visitors = visitors;
    this.pages = pages;
    this.site = site;
  }

  /** The tool's form comes from another site, without our cookie: then it is posted once more. */
  @POST
  @Path("/mod/lti/contentitem_return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response receive(
      MultivaluedMap<String, String> form, @Context UriInfo uri, @Context HttpHeaders headers) {
    Map<String, String> fields = Answers.firsts(form);
    Optional<Person> person = visitors.of(headers);
    if (person.isEmpty()) {
      return fields.containsKey("repost") ? pages.invalidRequest() : again(fields, uri);
    }
    try {
      return page.preview(
          receiveContent.receive(
              person.get(),
              Answers.firsts(uri.getQueryParameters()),
              fields.getOrDefault("JWT", "")));
    } catch (ReceiveContent.NotAccepted notAccepted) {
      return page.refused(notAccepted.reason());
    }
  }

  private Response again(Map<String, String> fields, UriInfo uri) {
    Map<String, String> repost = new LinkedHashMap<>(fields);
    repost.put("repost", "true");
    String query = Optional.ofNullable(uri.getRequestUri().getRawQuery()).orElse("");
    String action = site.url("/mod/lti/contentitem_return?" + query);
    return pages.autoPost(new PostForm(action, repost), "Receiving content");
  }

  @POST
  @Path("/course/save")
  public Response save(
      @FormParam("selection") @DefaultValue("") String selection, @Context HttpHeaders headers) {
    Optional<List<Activity>> made =
        visitors.of(headers).flatMap(person -> saveContent.save(person, selection));
    if (made.isEmpty() || made.get().isEmpty()) {
      return page.refused("This content was saved already, or was chosen by somebody else.");
    }
    int first = made.get().get(0).courseModule();
    return Response.seeOther(URI.create(site.url("/course?id=" + first))).build();
  }
}
