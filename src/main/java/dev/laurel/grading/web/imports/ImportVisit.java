package dev.laurel.grading.web.imports;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradeImport;
import dev.laurel.grading.UploadTable;
import dev.laurel.launch.Visitor;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Lets instructors of a course in, and each to their own uploads only. */
@Singleton
class ImportVisit {

  private final Visitor visitor;
  private final Contexts contexts;
  private final UploadTable uploadTable;

  @Inject
  ImportVisit(Visitor visitor, Contexts contexts, UploadTable uploadTable) {
    this.visitor = visitor;
    this.contexts = contexts;
    this.uploadTable = uploadTable;
  }

  Course instructor(String contextId) {
    return new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
  }

  /** Laurel's id of the instructor. */
  String who(String contextId) {
    return visitor.requireInstructor(contextId).learnerId();
  }

  GradeImport own(String contextId, String id) {
    return uploadTable.require(instructor(contextId), who(contextId), id);
  }

  String title(String contextId) {
    return contexts.byId(contextId).map(Context::title).orElse("");
  }

  static String address(String contextId) {
    return "/courses/" + contextId + "/import";
  }

  static Response to(GradeImport one, String more) {
    String address = address(one.course().contextId()) + "/" + one.id() + more;
    return Response.seeOther(URI.create(address)).build();
  }
}
