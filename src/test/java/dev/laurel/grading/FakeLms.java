package dev.laurel.grading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An LMS in memory, with one gradebook for each course, that can be made to fail. */
public final class FakeLms implements GradeSource, Learners {

  private final Map<String, List<ListedItem>> items = new HashMap<>();
  private final Map<String, List<LmsResult>> results = new HashMap<>();
  private final Map<String, String> learners = new LinkedHashMap<>();
  private final Map<String, String> joining = new LinkedHashMap<>();
  private LmsTrouble.@Nullable Kind trouble;
  private Optional<Duration> rest = Optional.empty();
  private int calls;
  private int refreshes;
  private int lookups;
  private int created;

  public void list(String contextId, ListedItem... listed) {
    items.put(contextId, new ArrayList<>(List.of(listed)));
  }

  public void grade(GradedItem item, LmsResult... all) {
    results.put(item.url(), List.of(all));
  }

  public void know(String userKey, String learnerId) {
    learners.put(userKey, learnerId);
  }

  public void forget(String userKey) {
    learners.remove(userKey);
  }

  /** Somebody whom only a look at the roster makes known. */
  public void enrol(String userKey, String learnerId) {
    joining.put(userKey, learnerId);
  }

  /** Fails and wants to be left alone. */
  public void throttle(Duration wanted) {
    trouble = LmsTrouble.Kind.UNREACHABLE;
    rest = Optional.of(wanted);
  }

  public void fail(LmsTrouble.@Nullable Kind kind) {
    rest = Optional.empty();
    trouble = kind;
  }

  public int calls() {
    return calls;
  }

  public void forgetCalls() {
    calls = 0;
  }

  public int refreshes() {
    return refreshes;
  }

  /** How often somebody asked who is behind some keys. */
  public int lookups() {
    return lookups;
  }

  public int created() {
    return created;
  }

  private void call() throws LmsTrouble {
    calls++;
    if (trouble != null) {
      String message = "as the test wants it";
      throw new LmsTrouble(trouble, message, rest, new IllegalStateException(message));
    }
  }

  @Override
  public List<ListedItem> items(String contextId) throws LmsTrouble {
    call();
    return List.copyOf(items.getOrDefault(contextId, List.of()));
  }

  @Override
  public List<ListedItem> items(String contextId, String resourceId, String tag) throws LmsTrouble {
    return items(contextId).stream()
        .filter(item -> item.resourceId().equals(Optional.of(resourceId)))
        .filter(item -> item.tag().equals(Optional.of(tag)))
        .toList();
  }

  @Override
  public ListedItem create(String contextId, NewColumn column) throws LmsTrouble {
    call();
    created++;
    ListedItem item =
        new ListedItem(
            "http://lms.example/created/" + created,
            column.label(),
            column.scoreMaximum(),
            Optional.of(column.resourceId()),
            Optional.of(column.tag()));
    items.computeIfAbsent(contextId, id -> new ArrayList<>()).add(item);
    return item;
  }

  @Override
  public List<LmsResult> results(String contextId, GradedItem item) throws LmsTrouble {
    call();
    return results.getOrDefault(item.url(), List.of());
  }

  @Override
  public Map<String, String> byKey(String contextId) {
    return Map.copyOf(learners);
  }

  @Override
  public Map<String, String> byKeys(String contextId, Collection<String> userKeys) {
    lookups++;
    return byKey(contextId);
  }

  @Override
  public void refresh(String contextId) {
    refreshes++;
    learners.putAll(joining);
  }
}
