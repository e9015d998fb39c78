package dev.laurel.grading.web.imports;

import dev.laurel.grading.Course;
import dev.laurel.grading.UploadTable;
import dev.laurel.grading.table.UnreadableTable;
import dev.laurel.shared.web.Pages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Where an instructor uploads a gradebook. */
@Singleton
@Path("/courses/{contextId}/import")
@Produces(MediaType.TEXT_HTML)
public class ImportResource {

  private static final System.Logger LOG = System.getLogger(ImportResource.class.getName());

  private final ImportVisit visit;
  private final UploadTable uploadTable;

  @Inject
  public ImportResource(ImportVisit visit, UploadTable uploadTable) {
    this.visit = visit;
    this.uploadTable = uploadTable;
  }

  /** The form, and what the instructor has begun. */
  @GET
  public Pages.Page form(@PathParam("contextId") String contextId) {
    return page(visit.instructor(contextId), Optional.empty());
  }

  /** Takes a file and goes on to its columns. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@PathParam("contextId") String contextId, List<EntityPart> parts)
      throws IOException {
    Course course = visit.instructor(contextId);
    Parts.File file = Parts.file(parts);
    try {
      return ImportVisit.to(
          uploadTable.upload(course, visit.who(contextId), file.name(), file.bytes()), "");
    } catch (UnreadableTable unreadable) {
      LOG.log(Level.INFO, "Upload to {0} not read: {1}", contextId, unreadable.getMessage());
      Pages.Page again = page(course, Optional.of(unreadable));
      return Response.status(422).entity(again.withStatus(422)).build();
    }
  }

  private Pages.Page page(Course course, Optional<UnreadableTable> unreadable) {
    String contextId = course.contextId();
    return Pages.page(
        "grading/import",
        new ImportPage(
            contextId,
            visit.title(contextId),
            uploadTable.open(course, visit.who(contextId)),
            unreadable));
  }
}
