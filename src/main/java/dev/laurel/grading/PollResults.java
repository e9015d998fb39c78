package dev.laurel.grading;

import dev.laurel.shared.Stage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the watched items that are due, of all courses, and sets the time of the next reading. */
@Singleton
public class PollResults implements Stage {

  /** For bells. */
  public static final String NAME = "poll-results";

  private static final System.Logger LOG = System.getLogger(PollResults.class.getName());

  private final DueReadings due;
  private final GradedItems items;
  private final ReadItem readItem;

  @Inject
  PollResults(DueReadings due, GradedItems items, ReadItem readItem) {
    this.due = due;
    this.items = items;
    this.readItem = readItem;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int runBatch() {
    List<ItemReading> readings = due.take();
    read(readings);
    return readings.size();
  }

  /** One LMS that does not answer costs one wait in a batch, not one for each of its items. */
  void read(List<ItemReading> readings) {
    Map<String, GradedItem> byId =
        items.byIds(readings.stream().map(ItemReading::itemId).toList()).stream()
            .collect(Collectors.toMap(GradedItem::id, Function.identity()));
    Map<String, LmsTrouble> silent = new HashMap<>();
    for (ItemReading reading : readings) {
      @Nullable GradedItem item = byId.get(reading.itemId());
      if (item != null) {
        read(reading, item, silent);
      }
    }
  }

  private void read(ItemReading reading, GradedItem item, Map<String, LmsTrouble> silent) {
    @Nullable LmsTrouble before = silent.get(item.contextId());
    if (before != null) {
      due.failed(reading, before.kind(), before.rest());
      return;
    }
    try {
      due.worked(reading, readItem.read(item));
    } catch (LmsTrouble trouble) {
      LOG.log(Level.INFO, "Item {0} not read: {1}", item.id(), trouble.getMessage());
      if (trouble.kind() == LmsTrouble.Kind.UNREACHABLE) {
        silent.put(item.contextId(), trouble);
      }
      due.failed(reading, trouble.kind(), trouble.rest());
    } catch (RuntimeException fault) {
      // Read again when the lease ends; the other items of the batch are not held up.
      LOG.log(Level.ERROR, "Item " + item.id() + " could not be recorded", fault);
    }
  }
}
