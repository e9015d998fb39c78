package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Reads one item now, watched or not: for a dry run of a rule that is not published yet. */
@Singleton
public class ReadOnce {

  private final ReadItem readItem;
  private final Learners learners;

  @Inject
  ReadOnce(ReadItem readItem, Learners learners) {
    this.readItem = readItem;
    this.learners = learners;
  }

  /**
   * What is heard is recorded like everything else; people without a result count too. An item of
   * another channel is never asked of the LMS.
   */
  public void read(GradedItem item) throws LmsTrouble {
    learners.refresh(item.contextId());
    if (item.channel() == Channel.AGS_RESULT) {
      readItem.read(item);
    }
  }
}
