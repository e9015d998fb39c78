package dev.laurel.grading;

import java.time.Instant;
import java.util.Optional;

/** The gradebooks that were uploaded: each is its uploader's, in one course, for a day at most. */
public interface GradeImports {

  /**
   * Keeps a new one until the given time. What the same person uploaded to the same course before
   * and did not confirm is dropped.
   */
  void add(GradeImport fresh, byte[] file, Instant keptUntil);

  /** One of a person's own. */
  Optional<GradeImport> of(Course course, String uploadedBy, String id);

  /** The latest of a person in a course. */
  Optional<GradeImport> latest(Course course, String uploadedBy);

  /** The bytes that were uploaded; empty once they are recorded. */
  Optional<byte[]> file(String id);

  /** Says what of it counts, unless it is confirmed already. */
  void choose(String id, ImportChoice choice);

  /**
   * Has it recorded, if nobody did before and this is still what was chosen.
   *
   * @return whether this call did it
   */
  boolean confirm(String id, ImportChoice choice, Instant now);

  /**
   * Takes the one that is due longest for this transaction, and has it looked at again at the given
   * time in case nothing comes of it: one that cannot be recorded never blocks the others.
   */
  Optional<GradeImport> claim(Instant now, Instant again);

  /**
   * Notes how far it is.
   *
   * @param before how far it was: if somebody else has gone on meanwhile, nothing happens
   * @param due when to go on, or, of one that is done, when to forget it
   */
  void advance(String id, GradeImport.Progress before, GradeImport.Progress now, Instant due);

  /**
   * Forgets one.
   *
   * @param seen how far it was when that was decided: if it is further by now, nothing happens
   */
  void remove(String id, GradeImport.State seen);
}
