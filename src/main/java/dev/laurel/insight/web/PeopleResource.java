package dev.laurel.insight.web;

import dev.laurel.insight.People;
import dev.laurel.insight.People.Person;
import dev.laurel.insight.web.PeoplePage.Asked;
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
import java.util.List;
import java.util.Optional;

/** Finds people, for the operator. */
@Singleton
@Path("/operator/people")
@Produces(MediaType.TEXT_HTML)
public class PeopleResource {

  private static final int MOST_DISPUTES = 50;

  private final Operator operator;
  private final People people;

  @Inject
  public PeopleResource(Operator operator, People people) {
    this.operator = operator;
    this.people = people;
  }

  /**
   * @param text a key or a part of a name
   * @param course a part of its title
   * @param first whom another one is looked for to compare with
   */
  @GET
  public Pages.Page find(
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("course") @DefaultValue("") String course,
      @QueryParam("first") @DefaultValue("") String first) {
    operator.require();
    Asked asked = new Asked(text.strip(), course.strip());
    List<Person> found =
        asked.isNothing()
            ? List.of()
            : people.find(asked.text(), asked.course(), PeoplePage.MOST + 1);
    Optional<Person> chosen =
        first.isEmpty() ? Optional.empty() : people.byIds(List.of(first)).stream().findFirst();
    return Pages.page(
        "insight/people", new PeoplePage(asked, chosen, found, people.disputes(MOST_DISPUTES)));
  }
}
