package dev.laurel.grading.web.imports;

import dev.laurel.grading.ConfirmImport;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.ImportChoice;
import dev.laurel.grading.ImportPreview;
import dev.laurel.grading.ImportPreview.Fate;
import dev.laurel.grading.PreviewImport;
import dev.laurel.grading.UploadTable;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.KeyColumn;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The steps of one upload: its columns, its preview, its confirmation, how far it is. */
@Singleton
@Path("/courses/{contextId}/import/{id}")
@Produces(MediaType.TEXT_HTML)
public class ImportStepsResource {

  private static final int MOST_PAGES = 100_000;

  private final ImportVisit visit;
  private final UploadTable uploadTable;
  private final PreviewImport previewImport;
  private final ConfirmImport confirmImport;

  @Inject
  public ImportStepsResource(
      ImportVisit visit,
      UploadTable uploadTable,
      PreviewImport previewImport,
      ConfirmImport confirmImport) {
    this.visit = visit;
    this.uploadTable = uploadTable;
    this.previewImport = previewImport;
    this.confirmImport = confirmImport;
  }

  /** The columns to choose from, or, once it is confirmed, how far it is. */
  @GET
  public Pages.Page page(@PathParam("contextId") String contextId, @PathParam("id") String id) {
    GradeImport one = visit.own(contextId, id);
    if (!one.isWaiting()) {
      return Pages.page("grading/importDone", new DonePage(one, visit.title(contextId)));
    }
    uploadTable.askForLearners(one.course());
    GradeTable table = uploadTable.table(one);
    Map<KeyColumn, Integer> known = previewImport.known(one.course(), table);
    ChoiceFields fields =
        one.choice().map(ChoiceFields::of).orElseGet(() -> ChoiceFields.usual(table, known));
    return choice(one, table, known, fields, List.of());
  }

  /** Keeps the choice and shows what would come of it. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response choose(
      @PathParam("contextId") String contextId, @PathParam("id") String id, List<EntityPart> parts)
      throws IOException {
    GradeImport one = visit.own(contextId, id);
    if (!one.isWaiting()) {
      return ImportVisit.to(one, "");
    }
    GradeTable table = uploadTable.table(one);
    ChoiceFields fields = ChoiceFields.posted(Parts.fields(parts));
    List<FieldMistake> mistakes = fields.mistakes(table);
    if (mistakes.isEmpty()) {
      Optional<Instant> exported = one.choice().flatMap(ImportChoice::exportedAt);
      uploadTable.choose(one, fields.choice(table).exported(exported));
      return ImportVisit.to(one, "/preview");
    }
    Map<KeyColumn, Integer> known = previewImport.known(one.course(), table);
    Pages.Page again = choice(one, table, known, fields, mistakes);
    return Response.status(422).entity(again.withStatus(422)).build();
  }

  private Pages.Page choice(
      GradeImport one,
      GradeTable table,
      Map<KeyColumn, Integer> known,
      ChoiceFields fields,
      List<FieldMistake> mistakes) {
    String course = visit.title(one.course().contextId());
    return Pages.page(
        "grading/importChoice", new ChoicePage(one, course, table, known, fields, mistakes));
  }

  /** What would come of it. Nothing is recorded. */
  @GET
  @Path("preview")
  public Response preview(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @QueryParam("show") @DefaultValue("") String show,
      @QueryParam("page") @DefaultValue("0") String page) {
    GradeImport one = visit.own(contextId, id);
    if (!one.isWaiting() || one.choice().isEmpty()) {
      return ImportVisit.to(one, "");
    }
    ImportPreview preview = preview(one, fate(show), number(page));
    return Response.ok(
            page(PreviewPage.of(one, visit.title(contextId), preview, number(page), false)))
        .build();
  }

  private ImportPreview preview(GradeImport one, Optional<Fate> show, int page) {
    return previewImport.of(one, uploadTable.table(one), show, page);
  }

  private static Pages.Page page(PreviewPage model) {
    return Pages.page("grading/importPreview", model);
  }

  /** Says when the file was exported, and shows what would come of it then. */
  @POST
  @Path("preview")
  public Response look(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @FormParam("exported") @DefaultValue("") String exported,
      @FormParam("shown") @DefaultValue("") String shown,
      @FormParam("zone") @DefaultValue("") String zone) {
    GradeImport one = visit.own(contextId, id);
    ExportedField field = new ExportedField(exported, shown, zone);
    return one.isWaiting() && one.choice().isPresent() && field.isNews(one)
        ? exported(one, field).orElseGet(() -> ImportVisit.to(one, "/preview"))
        : ImportVisit.to(one, "/preview");
  }

  /** Keeps another time of the export; answers when it cannot be that. */
  private Optional<Response> exported(GradeImport one, ExportedField field) {
    Optional<ImportChoice> choice = field.choice(one);
    if (choice.isPresent()) {
      uploadTable.choose(one, choice.get());
      return Optional.empty();
    }
    String course = visit.title(one.course().contextId());
    PreviewPage again =
        PreviewPage.wrong(one, course, preview(one, Optional.empty(), 0), field.typed());
    return Optional.of(Response.status(422).entity(page(again).withStatus(422)).build());
  }

  private static Optional<Fate> fate(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(Fate.values()).filter(fate -> fate.name().equals(name)).findFirst();
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 0;
  }

  /**
   * Has it recorded: once, however often it is sent. Where another time of the export was typed,
   * what comes of that is shown first.
   */
  @POST
  @Path("confirm")
  public Response confirm(
      @PathParam("contextId") String contextId,
      @PathParam("id") String id,
      @FormParam("seen") @DefaultValue("") String seen,
      @FormParam("exported") @DefaultValue("") String exported,
      @FormParam("shown") @DefaultValue("") String shown,
      @FormParam("zone") @DefaultValue("") String zone) {
    GradeImport one = visit.own(contextId, id);
    ExportedField field = new ExportedField(exported, shown, zone);
    if (one.isWaiting() && one.choice().isPresent() && field.isNews(one)) {
      return exported(one, field).orElseGet(() -> other(visit.own(contextId, id)));
    }
    return confirmImport.confirm(one, seen) || one.choice().isEmpty()
        ? ImportVisit.to(one, "")
        : other(one);
  }

  /** Another choice than the one that was confirmed. */
  private Response other(GradeImport one) {
    String course = visit.title(one.course().contextId());
    PreviewPage other = PreviewPage.of(one, course, preview(one, Optional.empty(), 0), 0, true);
    return Response.status(409).entity(page(other).withStatus(409)).build();
  }
}
