package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Reads one item now, watched or not: for a dry run of a rule that is not published yet. */
@Singleton
public class ReadOnce {

  private final ReadItem readItem;

  @Inject
  ReadOnce(ReadItem readItem) {
    this.readItem = readItem;
  }

  /** What is heard is recorded like everything else. */
  public void read(GradedItem item) throws LmsTrouble {
    readItem.read(item);
  }
}
