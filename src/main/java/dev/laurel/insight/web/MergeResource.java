package dev.laurel.insight.web;

import dev.laurel.insight.People;
import dev.laurel.insight.People.Person;
import dev.laurel.organisation.Operator;
import dev.laurel.roster.MergeLearners;
import dev.laurel.roster.MergeLearners.Refusal;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Two learners side by side, who turn out to be one person or not. */
@Singleton
@Path("/operator/people/compare")
@Produces(MediaType.TEXT_HTML)
public class MergeResource {

  private static final int UNPROCESSABLE = 422;

  private final Operator operator;
  private final People people;
  private final MergeLearners mergeLearners;
  private final Settings settings;

  @Inject
  public MergeResource(
      Operator operator, People people, MergeLearners mergeLearners, Settings settings) {
    this.operator = operator;
    this.people = people;
    this.mergeLearners = mergeLearners;
    this.settings = settings;
  }

  @GET
  public Pages.Page compare(
      @QueryParam("keep") @DefaultValue("") String keep,
      @QueryParam("merge") @DefaultValue("") String merge) {
    operator.require();
    return page(keep, merge, mergeLearners.refusal(keep, merge), SaidForm.BLANK);
  }

  @POST
  public Response merge(
      @QueryParam("keep") @DefaultValue("") String keep,
      @QueryParam("merge") @DefaultValue("") String merge,
      MultivaluedMap<String, String> typed) {
    operator.require();
    SaidForm form = SaidForm.of(typed);
    Optional<Refusal> refusal =
        form.said()
            .map(said -> mergeLearners.merge(keep, merge, said))
            .orElseGet(() -> mergeLearners.refusal(keep, merge));
    if (form.said().isPresent() && refusal.isEmpty()) {
      return Response.seeOther(URI.create(settings.url("/operator/people/merges?done=merged")))
          .build();
    }
    return Response.status(UNPROCESSABLE).entity(page(keep, merge, refusal, form)).build();
  }

  private Pages.Page page(String keep, String merge, Optional<Refusal> refusal, SaidForm form) {
    List<Person> both = people.byIds(List.of(keep, merge));
    return Pages.page(
        "insight/merge", new MergePage(of(both, keep), of(both, merge), refusal, form));
  }

  static Person of(List<Person> people, String id) {
    return people.stream()
        .filter(person -> person.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }
}
