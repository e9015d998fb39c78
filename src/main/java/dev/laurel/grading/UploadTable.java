package dev.laurel.grading;

import dev.laurel.grading.GradeImport.File;
import dev.laurel.grading.GradeImport.Progress;
import dev.laurel.grading.table.GradeTable;
import dev.laurel.grading.table.ReadTable;
import dev.laurel.grading.table.UnreadableTable;
import dev.laurel.shared.Cut;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes a gradebook that an instructor uploads, and lets them say what of it counts. */
@Singleton
public class UploadTable {

  /** How long one waits for its confirmation, and how long it can be seen when it is done. */
  static final Duration KEPT = Duration.ofDays(1);

  private final GradeImports imports;
  private final Learners learners;
  private final Ids ids;
  private final Clock clock;

  @Inject
  UploadTable(GradeImports imports, Learners learners, Ids ids, Clock clock) {
    this.imports = imports;
    this.learners = learners;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Keeps it until it is confirmed, for a day at most.
   *
   * @param fileName as the browser said it
   * @throws UnreadableTable when it is no table, or beyond a limit
   */
  @Transactional
  public GradeImport upload(Course course, String who, String fileName, byte[] file)
      throws UnreadableTable {
    GradeTable table = ReadTable.of(file);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    GradeImport fresh =
        new GradeImport(
            ids.newId(),
            course,
            who,
            new File(shown(fileName), Digest.sha256(file), now),
            Optional.empty(),
            Progress.of(table.rows().size()));
    imports.add(fresh, file, now.plus(KEPT));
    return fresh;
  }

  /** Without a path, which some browsers send, and without what is no text. */
  private static String shown(String fileName) {
    String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    String plain = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    return Cut.to(plain, GradeImport.LONGEST_NAME);
  }

  /** Asks the LMS who is in the course, unless that was done a moment ago. */
  public void askForLearners(Course course) {
    learners.refresh(course.contextId());
  }

  /** The latest of a person, if it still waits or is being recorded. */
  public Optional<GradeImport> open(Course course, String who) {
    return imports
        .latest(course, who)
        .filter(one -> one.progress().state() != GradeImport.State.DONE);
  }

  /**
   * One of a person's own.
   *
   * @throws Problem 404, when it is another's, of another course, or forgotten
   */
  public GradeImport require(Course course, String who, String id) {
    return imports.of(course, who, id).orElseThrow(() -> Problem.notFound("import-unknown"));
  }

  /** The table that was uploaded. */
  public GradeTable table(GradeImport one) {
    byte[] file = imports.file(one.id()).orElseThrow(() -> Problem.notFound("import-unknown"));
    try {
      return ReadTable.of(file);
    } catch (UnreadableTable never) {
      throw new IllegalStateException("It was read when it was uploaded", never);
    }
  }

  /** Says what of it counts. Nothing is recorded yet. */
  @Transactional
  public void choose(GradeImport one, ImportChoice choice) {
    imports.choose(one.id(), choice);
  }
}
