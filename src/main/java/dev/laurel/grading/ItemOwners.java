package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which course an item belongs to. That never changes, so it is asked once. */
@Singleton
final class ItemOwners {

  private static final int MOST = 10_000;

  private final GradedItems items;
  private final Map<String, Course> known = new ConcurrentHashMap<>();

  @Inject
  ItemOwners(GradedItems items) {
    this.items = items;
  }

  /**
   * @throws IllegalArgumentException when an item is unknown or belongs to another course
   */
  void requireAllOf(Course course, Collection<String> itemIds) {
    Set<String> unknown =
        itemIds.stream().filter(id -> !known.containsKey(id)).collect(Collectors.toSet());
    if (!unknown.isEmpty()) {
      learn(unknown);
    }
    if (!itemIds.stream().allMatch(id -> Objects.equals(known.get(id), course))) {
      throw new IllegalArgumentException("A report names an item of another course");
    }
  }

  private void learn(Set<String> itemIds) {
    if (known.size() + itemIds.size() > MOST) {
      known.clear();
    }
    items
        .byIds(itemIds)
        .forEach(item -> known.put(item.id(), new Course(item.tenantId(), item.contextId())));
  }
}
