package dev.laurel.grading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of gradebooks that were imported into a course. */
@Singleton
class ImportItems {

  private final ListGradedItems items;
  private final UpdateItems updateItems;

  @Inject
  ImportItems(ListGradedItems items, UpdateItems updateItems) {
    this.items = items;
    this.updateItems = updateItems;
  }

  /** Those that are known, by their URL. */
  Map<String, GradedItem> known(Course course) {
    return byUrl(
        items.known(course).stream().filter(item -> item.channel() == Channel.IMPORT).toList());
  }

  /** Those of one import, added or brought up to date where they are not as it says. */
  Map<String, GradedItem> kept(Course course, List<ListedItem> wanted) {
    Map<String, GradedItem> known = known(course);
    boolean same =
        wanted.stream()
            .allMatch(one -> known.containsKey(one.url()) && isSame(known.get(one.url()), one));
    return same ? known : byUrl(updateItems.addAll(course, Channel.IMPORT, wanted));
  }

  private static boolean isSame(@Nullable GradedItem item, ListedItem listed) {
    return item != null
        && item.label().equals(listed.label())
        && item.scoreMaximum().compareTo(listed.scoreMaximum()) == 0;
  }

  private static Map<String, GradedItem> byUrl(List<GradedItem> some) {
    return some.stream().collect(Collectors.toMap(GradedItem::url, Function.identity()));
  }
}
