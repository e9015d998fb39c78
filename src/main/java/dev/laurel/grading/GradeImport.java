package dev.laurel.grading;

import java.time.Instant;
import java.util.Optional;

/**
 * A gradebook that an instructor uploaded: it waits until they say what of it counts, is recorded
 * once, row by row, and forgotten a day later.
 *
 * @param id ours
 * @param course for which it was uploaded; it can never count for another
 * @param uploadedBy Laurel's id of the instructor, the only one who sees it
 * @param file what was uploaded
 * @param choice what of it is wanted; absent until the instructor has said so
 * @param progress how far it is
 */
public record GradeImport(
    String id,
    Course course,
    String uploadedBy,
    File file,
    Optional<ImportChoice> choice,
    Progress progress) {

  /** Characters of a file's name that are kept. */
  public static final int LONGEST_NAME = 200;

  /**
   * @param name as the browser said it; for people only
   * @param hash SHA-256 of its bytes, 64 hex digits
   * @param uploadedAt the moment for which its grades count, unless the file or its uploader says
   *     when it was exported
   */
  public record File(String name, String hash, Instant uploadedAt) {}

  /** How far an import is. */
  public enum State {
    /** Nobody has confirmed it. */
    WAITING,
    /** It is being recorded. */
    CONFIRMED,
    /** All of it is recorded. */
    DONE
  }

  /**
   * @param state how far it is
   * @param rows how many rows of people the file has
   * @param nextRow the first row that is not recorded, from 0
   * @param recorded lines that the ledger grew by
   * @param parked grades that wait for people who are not here yet
   */
  public record Progress(State state, int rows, int nextRow, int recorded, int parked) {

    static Progress of(int rows) {
      return new Progress(State.WAITING, rows, 0, 0, 0);
    }
  }

  public boolean isWaiting() {
    return progress.state() == State.WAITING;
  }
}
