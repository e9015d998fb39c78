package dev.laurel.insight.web;

import dev.laurel.insight.People;
import dev.laurel.insight.People.Person;
import dev.laurel.organisation.Operator;
import dev.laurel.roster.LearnerMerge;
import dev.laurel.roster.LearnerMerges;
import dev.laurel.roster.MergeLearners;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was merged with whom, and the way back. */
@Singleton
@Path("/operator/people/merges")
@Produces(MediaType.TEXT_HTML)
public class MergesResource {

  private static final int UNPROCESSABLE = 422;

  private final Operator operator;
  private final People people;
  private final LearnerMerges merges;
  private final MergeLearners mergeLearners;
  private final Settings settings;

  @Inject
  public MergesResource(
      Operator operator,
      People people,
      LearnerMerges merges,
      MergeLearners mergeLearners,
      Settings settings) {
    this.operator = operator;
    this.people = people;
    this.merges = merges;
    this.mergeLearners = mergeLearners;
    this.settings = settings;
  }

  /**
   * @param before the line that the page before ended with
   * @param done what was just done
   */
  @GET
  public Pages.Page log(
      @QueryParam("before") @DefaultValue("") String before,
      @QueryParam("done") @DefaultValue("") String done) {
    operator.require();
    List<LearnerMerge> lines = merges.log(before, MergesPage.MOST + 1);
    List<LearnerMerge> shown = lines.stream().limit(MergesPage.MOST).toList();
    Map<String, Person> known =
        people
            .byIds(
                shown.stream()
                    .flatMap(line -> Stream.of(line.keptId(), line.mergedId()))
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    Optional<String> next =
        lines.size() > shown.size() ? Optional.of(shown.getLast().id()) : Optional.empty();
    return Pages.page(
        "insight/merges", new MergesPage(shown, known, !before.isEmpty(), next, done));
  }

  @GET
  @Path("{mergedId}/undo")
  public Pages.Page ask(@PathParam("mergedId") String mergedId) {
    operator.require();
    return page(mergedId, SaidForm.BLANK);
  }

  @POST
  @Path("{mergedId}/undo")
  public Response undo(
      @PathParam("mergedId") String mergedId, MultivaluedMap<String, String> typed) {
    operator.require();
    SaidForm form = SaidForm.of(typed);
    if (form.said().isEmpty()) {
      return Response.status(UNPROCESSABLE).entity(page(mergedId, form)).build();
    }
    String done = mergeLearners.undo(mergedId, form.said().get()) ? "undone" : "before";
    return Response.seeOther(URI.create(settings.url("/operator/people/merges?done=" + done)))
        .build();
  }

  private Pages.Page page(String mergedId, SaidForm form) {
    String keptId =
        merges
            .keptFor(mergedId)
            .filter(kept -> !kept.equals(mergedId))
            .orElseThrow(() -> Problem.notFound("page-unknown"));
    List<Person> both = people.byIds(List.of(keptId, mergedId));
    return Pages.page(
        "insight/undoMerge",
        new UndoPage(MergeResource.of(both, keptId), MergeResource.of(both, mergedId), form));
  }
}
