package dev.laurel.grading.web.records;

import dev.laurel.grading.Course;
import dev.laurel.grading.Mistake;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.KeepSenderKeys;
import dev.laurel.grading.records.KeepSenderKeys.Made;
import dev.laurel.grading.records.KeepSenderKeys.Refused;
import dev.laurel.grading.records.KeepSenderKeys.Wanted;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.grading.web.records.SendersPage.Visit;
import dev.laurel.launch.Visitor;
import dev.laurel.platform.Platforms;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The page on which an instructor makes keys for systems that send activity records. */
@Singleton
@Path("/courses/{contextId}/activity-records")
@Produces(MediaType.TEXT_HTML)
public class SendersResource {

  private final Visitor visitor;
  private final Contexts contexts;
  private final Platforms platforms;
  private final KeepSenderKeys keep;
  private final Settings settings;

  @Inject
  public SendersResource(
      Visitor visitor,
      Contexts contexts,
      Platforms platforms,
      KeepSenderKeys keep,
      Settings settings) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.platforms = platforms;
    this.keep = keep;
    this.settings = settings;
  }

  /** The fields as they were posted. */
  public static class Form {
    @FormParam("name")
    @DefaultValue("")
    String name = "";

    @FormParam("caliper")
    @DefaultValue("")
    String caliper = "";

    @FormParam("xapi")
    @DefaultValue("")
    String xapi = "";

    @FormParam("people")
    @DefaultValue("")
    String people = "";

    @FormParam("home")
    @DefaultValue("")
    String home = "";

    @FormParam("language")
    @DefaultValue("")
    String language = "";

    Wanted wanted() {
      Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
      if (caliper.equals("true")) {
        dialects.add(Dialect.CALIPER);
      }
      if (xapi.equals("true")) {
        dialects.add(Dialect.XAPI);
      }
      return new Wanted(name, dialects, people, home, language);
    }
  }

  /** Those that may, and a form for one more. */
  @GET
  public Pages.Page list(
      @PathParam("contextId") String contextId, @QueryParam("said") @DefaultValue("") String said) {
    Course course = instructor(contextId);
    Optional<String> done = Optional.of(said).filter("ended"::equals);
    return page(course, blank(contextId), done.map(word -> "grading.sender.said." + word));
  }

  private Pages.Page page(Course course, Wanted wanted, Optional<String> said) {
    return Pages.page(
        "grading/senders",
        new SendersPage(visit(course), keep.of(course), wanted, List.of(), Optional.empty(), said));
  }

  /** Makes one and shows its secret, this once. */
  @POST
  public Response make(@PathParam("contextId") String contextId, @BeanParam Form posted) {
    Course course = instructor(contextId);
    Wanted wanted = posted.wanted();
    return switch (keep.make(course, wanted)) {
      case Made made -> answer(200, made(course, made));
      case Refused(List<Mistake> mistakes) -> answer(422, refused(course, wanted, mistakes));
    };
  }

  private SendersPage made(Course course, Made made) {
    return new SendersPage(
        visit(course),
        keep.of(course),
        blank(course.contextId()),
        List.of(),
        Optional.of(new SendersPage.Made(made.key(), made.secret().reveal())),
        Optional.empty());
  }

  private SendersPage refused(Course course, Wanted wanted, List<Mistake> mistakes) {
    return new SendersPage(
        visit(course),
        keep.of(course),
        wanted,
        FieldMistake.from(mistakes),
        Optional.empty(),
        Optional.empty());
  }

  private static Response answer(int status, SendersPage page) {
    return Response.status(status)
        .entity(Pages.page("grading/senders", page).withStatus(status))
        .build();
  }

  /** Asks whether one shall end. */
  @GET
  @Path("{id}/end")
  public Pages.Page ask(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    Course course = instructor(contextId);
    SenderKey key = keep.require(course, id);
    return Pages.page("grading/endSender", new EndSenderPage(visit(course), key));
  }

  /** Ends one. */
  @POST
  @Path("{id}/end")
  public Response end(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    Course course = instructor(contextId);
    keep.end(course, id);
    return Response.seeOther(URI.create(visit(course).base() + "?said=ended")).build();
  }

  private Course instructor(String contextId) {
    return new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
  }

  private Context context(String contextId) {
    return contexts.byId(contextId).orElseThrow(() -> Problem.notFound("page-unknown"));
  }

  private Visit visit(Course course) {
    return new Visit(
        course.contextId(),
        context(course.contextId()).title(),
        settings.url("/api/caliper"),
        settings.url("/api/xapi"));
  }

  /** Accounts are at the LMS, unless somebody says otherwise. */
  private Wanted blank(String contextId) {
    String lms =
        platforms
            .byDeployment(context(contextId).deploymentRowId())
            .map(platform -> platform.registration().issuer())
            .orElse("");
    return new Wanted("", Set.of(), LearnerKey.Kind.LTI_SUB.name(), lms, "");
  }
}
