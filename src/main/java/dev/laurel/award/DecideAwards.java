package dev.laurel.award;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Decides about awards for every standing that changed and every badge that was published. A row
 * that cannot be decided about is set aside and does not hold up its neighbours.
 */
@Singleton
public class DecideAwards implements Stage {

  /** For bells. */
  public static final String NAME = "decide-awards";

  private static final System.Logger LOG = System.getLogger(DecideAwards.class.getName());
  private static final int MOST_ROUNDS = 100;

  private final DecideWaiting decideWaiting;

  @Inject
  DecideAwards(DecideWaiting decideWaiting) {
    this.decideWaiting = decideWaiting;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int runBatch() {
    return published() + changes();
  }

  /** Decides what waits in one course, and returns when it is decided. */
  public void decideNow(String contextId) {
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        if (decideWaiting.ofCourse(contextId) == 0) {
          return;
        }
      }
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "Course " + contextId + " is left to the stage", fault);
    }
  }

  private int published() {
    try {
      return decideWaiting.onePublished();
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "A published badge could not be decided about", fault);
      decideWaiting.setAsideOldestPublished(String.valueOf(fault.getMessage()));
      return 1;
    }
  }

  private int changes() {
    try {
      return decideWaiting.batchOfChanges();
    } catch (RuntimeException fault) {
      LOG.log(Level.WARNING, "A batch could not be decided about; each row is tried alone", fault);
      return oneByOne(decideWaiting.dueChanges());
    }
  }

  private int oneByOne(List<String> ids) {
    int handled = 0;
    for (String id : ids) {
      try {
        handled += decideWaiting.onlyChange(id);
      } catch (RuntimeException fault) {
        LOG.log(Level.ERROR, "Standing change " + id + " is set aside", fault);
        decideWaiting.setAsideChange(id, String.valueOf(fault.getMessage()));
      }
    }
    return handled;
  }
}
