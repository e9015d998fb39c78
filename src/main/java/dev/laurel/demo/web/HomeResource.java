package dev.laurel.demo.web;

import dev.laurel.demo.DemoSession;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.People;
import dev.laurel.demo.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first page: the tour, and the people to be. */
@Path("/demo")
@Singleton
public class HomeResource {

  private static final int MOST_LEARNERS = 50;

  private final DemoPages pages;
  private final DemoSite site;
  private final People people;
  private final DemoSession session;

  @Inject
  public HomeResource(DemoPages pages, DemoSite site, People people, DemoSession session) {
    this.pages = pages;
    this.site = site;
    this.people = people;
    this.session = session;
  }

  @GET
  public Response home() {
    return pages.page(
        200,
        "Welcome to the demo LMS",
        main -> {
          main.element(
              "p",
              "This small learning platform stands in for Moodle. Be a teacher or a learner, give"
                  + " grades, and see what Laurel makes of them.",
              "class",
              "lead");
          main.element("section", this::tour, "class", "tour", "aria-labelledby", "tour");
          main.element("section", this::peopleList, "aria-labelledby", "people");
          main.element("section", this::more, "aria-labelledby", "more");
        });
  }

  @POST
  @Path("/enter")
  public Response enter(@FormParam("user") String user) {
    Optional<Person> person = people.find(user == null ? "" : user);
    if (person.isEmpty()) {
      return pages.page(404, "Nobody of that name", main -> main.link(site.url(""), "Home"));
    }
    String cookie = session.cookieFor(person.get());
    return Response.seeOther(URI.create(site.url("/course")))
        .header(
            "Set-Cookie",
            DemoSession.COOKIE + "=" + cookie + "; Path=" + site.issuer().getPath() + "; HttpOnly")
        .build();
  }

  private void tour(Html section) {
    section.element("h2", "Five-minute tour", "id", "tour");
    section.element(
        "ol",
        list -> {
          list.element(
              "li",
              "Launch as Ingrid Sørensen, the teacher. In the course, make a badge in"
                  + " “Badges”: at least 80 % in “Final project”, say. Publish it.");
          list.element(
              "li",
              item -> {
                item.text("Open the ").link(site.url("/gradebook"), "gradebook");
                item.text(" and type 85 for Ana Öztürk under “Final project”.");
              });
          list.element(
              "li", "Launch as Ana Öztürk. Within seconds her badge is there to be claimed.");
          list.element(
              "li",
              item -> {
                item.text("See what she was told: in the gradebook, and in the ");
                item.link(site.url("/mail"), "mail").text(".");
              });
          list.element(
              "li",
              item -> {
                item.text("Download her badge and give it to the ");
                item.link(site.toolUrl("/check"), "checking page").text(", as any stranger could.");
              });
        });
  }

  private void peopleList(Html section) {
    section.element("h2", "People", "id", "people");
    List<Person> shown = new ArrayList<>(people.all().stream().filter(p -> !p.learner()).toList());
    shown.addAll(people.learners(0, MOST_LEARNERS));
    section.element("ul", list -> shown.forEach(p -> entry(list, p)), "class", "people");
    int more = people.learnerCount() - MOST_LEARNERS;
    if (more > 0) {
      section.element("p", "And " + more + " more learners, who are in the gradebook.");
    }
  }

  private void entry(Html list, Person person) {
    list.element(
        "li",
        item -> {
          item.element("bdi", person.name(), "class", "name", "id", "p" + person.id());
          item.element("span", person.learner() ? "Learner" : "Teacher", "class", "role");
          item.element(
              "form",
              form -> {
                form.open("input", "type", "hidden", "name", "user", "value", person.id());
                form.element(
                    "button",
                    "Launch as " + person.givenName(),
                    "type",
                    "submit",
                    "aria-describedby",
                    "p" + person.id());
              },
              "method",
              "post",
              "action",
              site.url("/enter"));
        });
  }

  private void more(Html section) {
    section.element("h2", "More", "id", "more");
    section.element(
        "ul",
        list -> {
          list.element("li", item -> item.link(site.url("/gradebook"), "Gradebook"));
          list.element("li", item -> item.link(site.url("/mail"), "Mail that Laurel sent"));
          list.element("li", item -> item.link(site.url("/tools"), "Register another tool"));
          list.element(
              "li", item -> item.link(site.toolUrl("/operator/login"), "Laurel operator page"));
        });
  }
}
