package dev.laurel.grading.records;

import dev.laurel.grading.Channel;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.GradedItems;
import dev.laurel.grading.ListedItem;
import dev.laurel.grading.Score;
import dev.laurel.grading.UpdateItems;
import dev.laurel.grading.records.Heard.Told;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The graded items behind the activities of a sender; each is made when it is first told of. */
@Singleton
class KeepActivities {

  /** Items that a course may have of one channel. */
  static final int MOST = 1_000;

  /** Characters (code points) of a name. */
  private static final int LONGEST_NAME = 200;

  private final GradedItems items;
  private final UpdateItems updateItems;

  @Inject
  KeepActivities(GradedItems items, UpdateItems updateItems) {
    this.items = items;
    this.updateItems = updateItems;
  }

  /**
   * Makes what is new and names anew what is called otherwise now.
   *
   * @return the items of all that is told, by what they are called at the channel
   * @throws Problem 409, when the course would have too many
   */
  Map<String, GradedItem> of(Course course, Dialect dialect, String language, List<Told> told) {
    Channel channel = dialect.channel();
    Map<String, GradedItem> all = new HashMap<>(known(course, channel, urls(told)));
    Map<String, ListedItem> changed = new LinkedHashMap<>();
    told.forEach(one -> changed.putAll(changed(one, language, all)));
    long fresh = changed.keySet().stream().filter(url -> !all.containsKey(url)).count();
    if (fresh > 0 && items.count(course.contextId(), channel) + fresh > MOST) {
      throw Problem.of(409, "record-items-many", "too many activities", MOST);
    }
    all.putAll(saved(course, channel, changed, all.keySet()));
    return all;
  }

  /**
   * Other requests may have made some of the same at the same time: those are there now, and the
   * rest is made again.
   *
   * @param before what was there already
   */
  private Map<String, GradedItem> saved(
      Course course, Channel channel, Map<String, ListedItem> changed, Set<String> before) {
    if (changed.isEmpty()) {
      return Map.of();
    }
    try {
      return byUrl(updateItems.addAll(course, channel, List.copyOf(changed.values())));
    } catch (RuntimeException fault) {
      Map<String, GradedItem> now = new HashMap<>(known(course, channel, changed.keySet()));
      now.keySet().removeAll(before);
      if (now.isEmpty()) {
        throw fault;
      }
      Map<String, ListedItem> rest = new LinkedHashMap<>(changed);
      rest.keySet().removeAll(now.keySet());
      now.putAll(saved(course, channel, rest, before));
      return now;
    }
  }

  private static Set<String> urls(List<Told> told) {
    return told.stream()
        .flatMap(
            one -> one.says().keySet().stream().map(aspect -> aspect.itemUrl(one.activity().iri())))
        .collect(Collectors.toSet());
  }

  private Map<String, GradedItem> known(Course course, Channel channel, Set<String> urls) {
    return byUrl(
        items.byUrls(course.contextId(), channel, urls).stream()
            .filter(item -> item.tenantId().equals(course.tenantId()))
            .toList());
  }

  private static Map<String, GradedItem> byUrl(List<GradedItem> some) {
    return some.stream().collect(Collectors.toMap(GradedItem::url, Function.identity()));
  }

  private static Map<String, ListedItem> changed(
      Told told, String language, Map<String, GradedItem> known) {
    Map<String, ListedItem> changed = new LinkedHashMap<>();
    told.says()
        .forEach(
            (aspect, score) -> {
              ListedItem listed = listed(told.activity(), aspect, score, language);
              @Nullable GradedItem before = known.get(listed.url());
              boolean named = told.activity().name().isPresent();
              if (before == null
                  || before.isGone()
                  || (named && !before.label().equals(listed.label()))) {
                changed.put(listed.url(), listed);
              }
            });
    return changed;
  }

  private static ListedItem listed(
      Heard.Activity activity, Aspect aspect, Score score, String language) {
    BigDecimal maximum = aspect == Aspect.SCORE ? score.maximum() : BigDecimal.ONE;
    return new ListedItem(
        aspect.itemUrl(activity.iri()),
        aspect.label(name(activity), language),
        maximum,
        Optional.empty(),
        Optional.empty());
  }

  /** On one line and not without end. */
  private static String name(Heard.Activity activity) {
    String line = activity.name().orElse("").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    String name = line.isEmpty() ? activity.iri() : line;
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }
}
