package dev.laurel.award.web;

import dev.laurel.award.Award;
import dev.laurel.award.CourseProgress;
import dev.laurel.award.CourseProgress.Cell;
import dev.laurel.award.CourseProgress.Row;
import dev.laurel.grading.Course;
import dev.laurel.launch.Visitor;
import dev.laurel.shared.web.CsvFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Who has earned which badge in a course, as a table for those who see the progress page. */
@Singleton
@Path("/courses/{contextId}/earned.csv")
public class EarnedCsvResource {

  private final Visitor visitor;
  private final CourseProgress progress;

  @Inject
  public EarnedCsvResource(Visitor visitor, CourseProgress progress) {
    this.visitor = visitor;
    this.progress = progress;
  }

  /** One row for each learner and badge; times in UTC (ISO 8601). */
  @GET
  public Response file(@PathParam("contextId") String contextId) {
    Course course = new Course(visitor.requireInstructor(contextId).tenantId(), contextId);
    CsvFile file = new CsvFile("learner", "badge", "state", "earned_at", "below_since");
    for (Row row : progress.table(course).rows()) {
      row.cells().forEach(cell -> cell.award().ifPresent(award -> add(file, row, cell, award)));
    }
    return file.download("earned-badges.csv");
  }

  private static void add(CsvFile file, Row row, Cell cell, Award award) {
    file.row(
        row.learner().name(),
        cell.achievement().name(),
        award.state().name().toLowerCase(Locale.ROOT),
        award.grantedAt().truncatedTo(ChronoUnit.SECONDS),
        award.belowSince().map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse(""));
  }
}
